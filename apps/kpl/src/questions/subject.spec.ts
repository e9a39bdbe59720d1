import { Failure } from '../failure';
import { parseParticipantOption, parseSubject, returnId } from './subject';

describe('the name of a thing', () => {
  it.each([
    ['ZA0012345', 'certificate', 'certificate-ZA0012345'],
    ['za0012345', 'certificate', 'certificate-ZA0012345'],
    ['certificate-ZA0012345', 'certificate', 'certificate-ZA0012345'],
    ['ZA', 'participant', 'participant-ZA'],
    ['participant-eu', 'participant', 'participant-EU'],
    ['CI-production-2004-H1-all', 'return', 'return-CI-production-2004-H1-all'],
    ['ZA0012345.2', 'notice', 'notice-ZA0012345.2'],
    ['notice-za0012345.2', 'notice', 'notice-ZA0012345.2'],
    ['application-ZA-2004-00017', 'application', 'application-ZA-2004-00017'],
    ['attempt-ae-2005-0007', 'attempt', 'attempt-AE-2005-0007'],
    ['return-CI-production-2004-H2-large-scale', 'return', 'return-CI-production-2004-H2-large-scale'],
  ])('given %s, is that of a %s', (text, kind, stream) => {
    expect(parseSubject(text)).toMatchObject({ kind, stream });
  });

  it.each([
    '',
    'Z',
    'ZA-0012345',
    'CI-production-2004-H3-all',
    'CI-exports-2004-H1-all',
    'certificate-ZA',
    'ZA-2004-00017',
  ])('given %j, is refused with an example', (text) => {
    expect(() => parseSubject(text)).toThrow(Failure);
    expect(() => parseSubject(text)).toThrow('names nothing that the ledger could hold');
  });

  it('given a return, is written as it is read', () => {
    const subject = parseSubject('CI-production-2004-H1-artisanal');
    expect(subject.kind === 'return' && returnId(subject.key)).toBe('CI-production-2004-H1-artisanal');
  });

  it('given a code as an option, takes small letters for capitals and refuses anything else', () => {
    expect(parseParticipantOption('za')).toBe('ZA');
    expect(() => parseParticipantOption('ZAF')).toThrow(Failure);
  });
});
