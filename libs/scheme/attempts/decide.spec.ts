import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import { nothingIssued } from '../testing/certificate-story';
import { authorityOn } from '../testing/custody-story';
import { attempted, ATTEMPT } from '../testing/attempt-story';
import { actor, given } from '../testing/scenario';
import { parseAttemptName, type AttemptNumber } from './attempt-key';
import { attemptFlags } from './decide';
import type { AttemptReport } from './events';

const day = authorityOn('AE', '2005-11-04');

describe('a report of an attempted trade', () => {
  it('is recorded as it was made, also from an empty ledger', () => {
    for (const history of [given(), nothingIssued()]) {
      const { events, after } = history.when(attempted(), day);
      expect(events).toEqual([{ type: 'attempt.reported', version: 1, data: attempted().data }]);
      expect(after.attempt(ATTEMPT).report).toMatchObject({ place: 'ML', direction: 'import', certificate: null });
    }
  });

  it('is made by an authority for its own Participant', () => {
    for (const as of [actor('importing-authority', 'EU'), actor('chair'), actor('statistics-office', 'AE')]) {
      expect(given().when(attempted(), { as, at: '2005-11-04T10:00:00.000Z' }).codes).toEqual(['not-the-reporter']);
    }
    const as = actor('exporting-authority', 'AE');
    expect(given().when(attempted(), { as, at: '2005-11-04T10:00:00.000Z' }).codes).toEqual([]);
  });

  it('stands once under its number', () => {
    const history = given().having(attempted(), day);
    expect(history.when(attempted(), day).codes).toEqual(['attempt-reported-already']);
    expect(history.when(attempted({ attempt: '2005-0008' as AttemptNumber }), day).codes).toEqual([]);
  });

  it.each<[string, Partial<AttemptReport>, string]>([
    ['a malformed number', { attempt: 'x' as AttemptNumber }, '/attempt attempt-number-malformed'],
    ['a place at home', { place: 'AE' as ParticipantCode }, '/place attempt-at-home'],
    ['a day to come', { attemptedOn: '2005-11-06' as LocalDate }, '/attemptedOn in-the-future'],
    ['a malformed certificate', { certificate: 'ml 1' as CertificateNumber }, '/certificate number-malformed'],
    ['a negative weight', { carats: -1 as AttemptReport['carats'] }, '/carats amount-out-of-range'],
    ['a negative value', { valueUsd: -1 as AttemptReport['valueUsd'] }, '/valueUsd amount-out-of-range'],
    ['no authority', { authority: ' ' }, '/authority text-missing'],
  ])('given %s, is told its field', (_, changes, expected) => {
    const { rejections } = given().when(attempted(changes), day);
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([expected]);
  });

  it('given a place that the ledger takes for a Participant, is recorded and flagged', () => {
    const flags = ({ data }: ReturnType<typeof attempted>) =>
      attemptFlags(data, (code) => nothingIssued().participant(code));
    const inside = attempted({ place: 'ZA' as ParticipantCode });
    expect(nothingIssued().when(inside, day).codes).toEqual([]);
    expect(flags(inside)).toEqual(['place-in-the-scheme']);
    expect(flags(attempted({ place: 'TW' as ParticipantCode }))).toEqual(['place-in-the-scheme']);
    expect(flags(attempted())).toEqual([]);
  });

  it('has a name', () => {
    expect(parseAttemptName('AE-2005-0007')).toEqual(ATTEMPT);
    for (const text of ['AE', 'AE-', 'AE2005', 'ae-1', 'AE-a']) expect(parseAttemptName(text)).toBeUndefined();
  });
});
