import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import {
  confirm,
  confirmed,
  customsOn,
  dispatch,
  dispatched,
  invalidate,
  issue,
  issued,
  issuerOn,
  nothingIssued,
  NUMBER,
  refuse,
  replace,
  returnUnused,
  validate,
  validated,
  voided,
} from '../testing/certificate-story';
import { restrictionImposed, stated } from '../testing/record-of-2003';
import { actor } from '../testing/scenario';
import type { CertificateCommand } from './commands';
import type { CertificateNumber, Seal } from './events';

const SUCCESSOR = 'ZA0012346' as CertificateNumber;

const acts: readonly (readonly [string, CertificateCommand])[] = [
  ['validate', validate()],
  ['dispatch', dispatch()],
  ['void', voided()],
  ['invalidate', invalidate()],
  ['replace', replace(SUCCESSOR)],
  ['return', returnUnused()],
];

describe.each(acts)('to %s a certificate', (_, command) => {
  it('given that it was never issued, is refused as not found', () => {
    expect(nothingIssued().when(command, issuerOn('2004-03-02')).codes).toEqual(['certificate-unknown']);
  });

  it('is forbidden to everybody but the issuer’s exporting authority, who are told nothing else', () => {
    for (const as of [
      actor('exporting-authority', 'EU'),
      actor('importing-authority', 'ZA'),
      actor('exporting-authority'),
      actor('chair'),
    ]) {
      const { codes } = confirmed().when(command, { as, at: '2004-03-07T10:00:00.000Z' });
      expect(codes).toEqual(['not-the-issuer']);
    }
  });

  it('given that it was voided, is refused as out of use', () => {
    const history = issued().having(voided(), issuerOn('2004-03-02'));
    expect(history.when(command, issuerOn('2004-03-03')).codes).toContain('certificate-ended');
  });
});

describe('validating a certificate', () => {
  it('given an issued one, records the seals and the day', () => {
    const { events, after } = issued().when(validate(), issuerOn('2004-03-02'));
    expect(events).toEqual([
      {
        type: 'certificate.validated',
        version: 1,
        data: { number: NUMBER, validatedOn: '2004-03-02', seals: [{ container: 'C-1', seal: 'S-1' }] },
      },
    ]);
    expect(after.certificate(NUMBER)).toMatchObject({ status: 'validated', validatedOn: '2004-03-02' });
  });

  it('is done once', () => {
    expect(validated().when(validate(), issuerOn('2004-03-02')).codes).toEqual(['validated-already']);
    expect(confirmed().when(validate(), issuerOn('2004-03-09')).codes).toEqual(['validated-already']);
  });

  it('needs a seal, and one of its own for each container', () => {
    const sealed = (...seals: readonly Seal[]) =>
      issued().when({ type: 'ValidateCertificate', data: { number: NUMBER, seals } }, issuerOn('2004-03-02'))
        .rejections;
    expect(sealed()).toMatchObject([{ code: 'seals-missing', pointer: '/seals' }]);
    expect(sealed({ container: 'C-1', seal: 'S-1' }, { container: 'C-2', seal: 'S-2' })).toEqual([]);
    expect(sealed({ container: 'C-1', seal: 'S-1' }, { container: 'C-1', seal: 'S-2' })).toMatchObject([
      { code: 'container-repeated', pointer: '/seals/1/container' },
    ]);
    expect(sealed({ container: 'C-1', seal: 'S-1' }, { container: 'C-2', seal: 'S-1' })).toMatchObject([
      { code: 'container-repeated', pointer: '/seals/1/seal' },
    ]);
    expect(sealed({ container: '', seal: 'S-1' })).toMatchObject([
      { code: 'text-missing', pointer: '/seals/0/container' },
    ]);
  });

  it('is possible until 24:00 UTC of the last day', () => {
    const at = (instant: string) => issued().when(validate(), { ...issuerOn('2004-05-01'), at: instant }).codes;
    expect(at('2004-05-01T23:59:59.999Z')).toEqual([]);
    expect(at('2004-05-02T00:00:00.000Z')).toEqual(['certificate-expired']);
  });

  it('does not come before the issue, but for the day that zones allow', () => {
    expect(issued().when(validate(), issuerOn('2004-02-29')).codes).toEqual([]);
    expect(issued().when(validate(), issuerOn('2004-02-28')).codes).toEqual(['dates-out-of-order']);
  });
});

describe('dispatching a shipment', () => {
  it('given a validated certificate, records how it travels', () => {
    const { events, after } = validated().when(dispatch(), issuerOn('2004-03-03'));
    expect(events).toEqual([
      {
        type: 'certificate.dispatched',
        version: 1,
        data: { number: NUMBER, dispatchedOn: '2004-03-03', transportMode: 'courier', carrier: null },
      },
    ]);
    expect(after.certificate(NUMBER).status).toBe('dispatched');
  });

  it('needs a validation', () => {
    expect(issued().when(dispatch(), issuerOn('2004-03-03')).codes).toEqual(['not-validated']);
  });

  it('is done once', () => {
    expect(dispatched().when(dispatch(), issuerOn('2004-03-03')).codes).toEqual(['dispatched-already']);
  });

  it('is refused from 24:00 UTC of the last day on', () => {
    const at = (instant: string) => validated().when(dispatch(), { ...issuerOn('2004-05-01'), at: instant }).codes;
    expect(at('2004-05-01T23:59:59.999Z')).toEqual([]);
    expect(at('2004-05-02T00:00:00.000Z')).toEqual(['certificate-expired']);
  });

  it('does not come before the validation', () => {
    expect(validated().when(dispatch(), issuerOn('2004-03-01')).codes).toEqual(['dates-out-of-order']);
  });

  it('judges the permission to trade again, on the day of dispatch', () => {
    const history = validated().given(
      restrictionImposed({ participant: 'EU' as ParticipantCode, effectiveFrom: '2004-03-03' as LocalDate }),
    );
    expect(history.when(dispatch(), issuerOn('2004-03-02')).codes).toEqual([]);
    expect(history.when(dispatch(), issuerOn('2004-03-03')).rejections).toMatchObject([
      { code: 'trade-refused', pointer: '' },
    ]);
  });

  it('is refused when the issuer was removed since', () => {
    const history = validated().given({
      type: 'participant.removed',
      version: 1,
      data: { participant: 'ZA' as ParticipantCode, reason: 'For the test.', ...stated('2004-03-03') },
    });
    expect(history.when(dispatch(), issuerOn('2004-03-03')).codes).toEqual(['not-a-participant']);
  });
});

describe.each([
  ['voiding', voided(), 'voided', 'voidedOn'],
  ['returning unused', returnUnused(), 'returned-unused', 'returnedOn'],
] as const)('%s a certificate', (_, command, kind, dateField) => {
  it.each([
    ['issued', issued()],
    ['validated', validated()],
  ])('given that it is %s, ends it with the reason', (__, history) => {
    const { events, after } = history.when(command, issuerOn('2004-03-02'));
    expect(events).toEqual([
      {
        type: `certificate.${kind}`,
        version: 1,
        data: {
          number: NUMBER,
          [dateField]: '2004-03-02',
          reason: command.data.reason,
        },
      },
    ]);
    expect(after.certificate(NUMBER)).toMatchObject({ status: kind, end: { kind, on: '2004-03-02', successor: null } });
  });

  it('given that it expired, is still possible', () => {
    expect(validated().when(command, issuerOn('2004-06-01')).codes).toEqual([]);
  });

  it.each([
    ['dispatched', dispatched()],
    ['confirmed', confirmed()],
  ])('given that it is %s, is refused', (__, history) => {
    expect(history.when(command, issuerOn('2004-03-07')).codes).toEqual(['dispatched-already']);
  });

  it('needs a reason', () => {
    const silent = { ...command, data: { number: NUMBER, reason: '  ' } };
    expect(issued().when(silent, issuerOn('2004-03-02')).codes).toEqual(['text-missing']);
  });
});

describe('invalidating a certificate', () => {
  it.each([
    ['issued', issued()],
    ['validated', validated()],
  ])('given that it is only %s, is refused: it can be voided', (_, history) => {
    expect(history.when(invalidate(), issuerOn('2004-03-02')).codes).toEqual(['not-dispatched']);
  });

  it('given that it is under way, takes it out of use', () => {
    const history = dispatched().having(invalidate(), issuerOn('2004-03-04'));
    expect(history.certificate(NUMBER)).toMatchObject({
      status: 'invalidated',
      end: { kind: 'invalidated', on: '2004-03-04', reason: 'The origin is wrong.' },
    });
  });

  it('given that its shipment was confirmed or refused, is a dated fact beside the outcome, which stands', () => {
    const afterConfirmation = confirmed().having(invalidate(), issuerOn('2004-03-10')).certificate(NUMBER);
    expect(afterConfirmation).toMatchObject({ status: 'confirmed', outcome: 0, end: { kind: 'invalidated' } });
    const refused = dispatched().having(refuse(), customsOn('2004-03-06'));
    const afterRefusal = refused.having(invalidate(), issuerOn('2004-03-10')).certificate(NUMBER);
    expect(afterRefusal).toMatchObject({ status: 'refused', outcome: 0, end: { kind: 'invalidated' } });
  });

  it('is done once, with a reason', () => {
    const history = dispatched().having(invalidate(), issuerOn('2004-03-04'));
    expect(history.when(invalidate(), issuerOn('2004-03-05')).codes).toEqual(['certificate-ended']);
    const silent: CertificateCommand = { type: 'InvalidateCertificate', data: { number: NUMBER, reason: '' } };
    expect(dispatched().when(silent, issuerOn('2004-03-04')).codes).toEqual(['text-missing']);
  });
});

describe('replacing a certificate', () => {
  const withSuccessor = (history = validated()) =>
    history.having(issue({ number: SUCCESSOR, replaces: NUMBER }), issuerOn('2004-03-02'));

  it('F16: given an error found before export, ends the old one with its successor, and as many are valid as before', () => {
    const before = validated();
    const after = withSuccessor(before).having(replace(SUCCESSOR), issuerOn('2004-03-02'));
    expect(after.certificate(NUMBER)).toMatchObject({
      status: 'replaced',
      end: { kind: 'replaced', successor: SUCCESSOR, reason: 'Wrong importer.' },
    });
    const inUse = (history = after) =>
      [NUMBER, SUCCESSOR].filter((number) => ['issued', 'validated'].includes(history.certificate(number).status));
    expect(inUse(before)).toEqual([NUMBER]);
    expect(inUse()).toEqual([SUCCESSOR]);
    expect(after.when(dispatch(), issuerOn('2004-03-03')).codes).toEqual(['certificate-ended']);
  });

  it('needs a successor that is on record, other than itself', () => {
    expect(issued().when(replace('ZA9'), issuerOn('2004-03-02')).codes).toEqual(['successor-unknown']);
    expect(issued().when(replace(NUMBER), issuerOn('2004-03-02')).codes).toEqual(['successor-unknown']);
  });

  it('needs a successor that says so', () => {
    const history = issued().having(issue({ number: SUCCESSOR }), issuerOn('2004-03-02'));
    expect(history.when(replace(SUCCESSOR), issuerOn('2004-03-02')).rejections).toEqual([
      {
        code: 'successor-unrelated',
        pointer: '/replacedBy',
        detail: 'ZA0012346, issued by ZA, replaces none; this is ZA0012345 of ZA.',
      },
    ]);
  });

  it('needs a successor that is in use', () => {
    const history = withSuccessor().having(voided(SUCCESSOR), issuerOn('2004-03-02'));
    expect(history.when(replace(SUCCESSOR), issuerOn('2004-03-02')).codes).toEqual(['successor-ended']);
  });

  it('is refused once the shipment left', () => {
    const history = withSuccessor(dispatched());
    expect(history.when(replace(SUCCESSOR), issuerOn('2004-03-04')).codes).toEqual(['dispatched-already']);
  });
});

describe('a dispatch that is posted late', () => {
  it('given that the destination had confirmed already, settles the shipment by that confirmation', () => {
    const early = validated().having(confirm(), customsOn('2004-03-06'));
    expect(early.certificate(NUMBER)).toMatchObject({ status: 'validated', outcome: null });
    const late = early.having(dispatch(), issuerOn('2004-03-03'));
    expect(late.certificate(NUMBER)).toMatchObject({ status: 'confirmed', outcome: 0 });
    expect(late.when(voided(), issuerOn('2004-03-08')).codes).toEqual(['dispatched-already']);
  });
});
