import { carats, type Actor } from '@kp/kernel';
import type { ParticipantCode } from '../../participant-code';
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
  line,
  nothingIssued,
  NUMBER,
  returnUnused,
  validate,
  voided,
} from '../../testing/certificate-story';
import { draw, holderOn, RE_EXPORT, reExport, releaseDraw, source } from '../../testing/lineage-story';
import { reportFake } from '../../testing/custody-story';
import { actor, type Scenario } from '../../testing/scenario';
import type { CertificateContent, CertificateNumber } from '../events';
import { remainingOf } from './draws';

const OTHER = 'EU0000002' as CertificateNumber;
const holder = holderOn('2004-03-10');
const drawn = confirmed().having(draw(), holder);

describe('a draw', () => {
  it('of an imported certificate, is recorded on it and leaves the rest', () => {
    const { events, after, raised } = confirmed().when(draw(), holder);
    expect(events).toEqual([
      {
        type: 'certificate.drawn-from',
        version: 1,
        data: {
          number: NUMBER,
          by: RE_EXPORT,
          hs: '7102.31',
          carats: 100_000,
          drawnBy: 'EU',
          drawnOn: '2004-03-10',
        },
      },
    ]);
    expect(raised).toEqual([]);
    expect(after.certificate(NUMBER)).toMatchObject({
      status: 'confirmed',
      draws: [{ by: RE_EXPORT, hs: '7102.31', carats: 100_000 }],
    });
    expect(remainingOf('7102.31', after.certificate(NUMBER))).toBe(60_000);
  });

  it('of more than remains under its code, is refused and told both', () => {
    expect(drawn.when(draw({ by: OTHER, carats: carats(60_001) }), holder).rejections).toEqual([
      {
        code: 'more-than-remains',
        pointer: '/carats',
        detail: '600.00 ct of 7102.31 remain of ZA0012345; 600.01 ct of 7102.31 would be drawn.',
      },
    ]);
    expect(drawn.when(draw({ by: OTHER, carats: carats(60_000) }), holder).codes).toEqual([]);
    expect(confirmed().when(draw({ hs: '7102.10', carats: carats(1) }), holder).codes).toEqual(['more-than-remains']);
  });

  it.each<[string, Scenario, string]>([
    ['is not issued', nothingIssued(), 'certificate-unknown'],
    [
      'is only reported as a fake',
      nothingIssued().having(reportFake(), customsOn('2004-03-06')),
      'certificate-unknown',
    ],
    ['is issued only', issued(), 'source-not-imported'],
    ['is under way', dispatched(), 'source-not-imported'],
    ['is voided', issued().having(voided(), issuerOn('2004-03-02')), 'source-not-imported'],
    [
      'was invalidated after its import',
      confirmed().having(invalidate(), issuerOn('2004-03-08')),
      'source-not-imported',
    ],
    [
      'was found to be a fake by the holder',
      confirmed().having(reportFake(), customsOn('2004-03-08')),
      'source-not-imported',
    ],
  ])('given that the source %s, is refused', (_, history, code) => {
    expect(history.when(draw(), holder).codes).toEqual([code]);
  });

  it('comes from the exporting authority of the Participant into which the stones came, and from nobody else', () => {
    const as = (one: Actor): readonly string[] => confirmed().when(draw(), { ...holder, as: one }).codes;
    expect(as(actor('exporting-authority', 'ZA'))).toEqual(['not-the-holder']);
    expect(as(actor('importing-authority', 'EU'))).toEqual(['not-the-holder']);
    expect(as(actor('exporting-authority', 'EU'))).toEqual([]);
  });

  it('given nothing, an unknown code, a malformed number, itself, or a day before the import, is refused', () => {
    const codesOf = (changes: Parameters<typeof draw>[0], on = holder): readonly string[] =>
      confirmed().when(draw(changes), on).codes;
    expect(codesOf({ carats: carats(0) })).toEqual(['carats-not-positive']);
    expect(codesOf({ by: 'eu' as CertificateNumber })).toEqual(['number-malformed']);
    expect(codesOf({ by: NUMBER })).toEqual(['draws-from-itself', 'number-used']);
    expect(codesOf({}, holderOn('2004-03-05'))).toEqual(['dates-out-of-order']);
  });
});

describe('a re-export', () => {
  const issuedAs = (
    sources: NonNullable<CertificateContent['sources']>,
    changes: Partial<CertificateContent> = {},
    history = drawn,
  ) => history.when(issue(reExport(sources, changes)), holder);

  it('given that its sources were drawn for it, is issued and names them', () => {
    const { codes, after } = issuedAs([source('7102.31', 100_000)]);
    expect(codes).toEqual([]);
    expect(after.certificate(RE_EXPORT).content?.sources).toEqual([source('7102.31', 100_000)]);
    expect(after.when(draw({ carats: carats(1) }), holder).codes).toEqual(['number-used']);
  });

  it('given more or less than was drawn, or a draw for another certificate, is refused', () => {
    expect(issuedAs([source('7102.31', 100_001)]).codes).toEqual(['not-drawn']);
    expect(issuedAs([source('7102.31', 99_999)]).codes).toEqual(['not-drawn']);
    const forOther = confirmed().having(draw({ by: OTHER }), holder);
    expect(issuedAs([source('7102.31', 100_000)], {}, forOther).rejections).toEqual([
      {
        code: 'not-drawn',
        pointer: '/sources/0/carats',
        detail: 'EU0000001 holds 0.00 ct of 7102.31 of ZA0012345 and names 1000.00 ct of 7102.31.',
      },
    ]);
  });

  it('given an unknown source, itself, a source twice, or one that was not imported, is refused', () => {
    expect(issuedAs([source('7102.31', 1, 'ZA9' as CertificateNumber)]).codes).toEqual(['certificate-unknown']);
    expect(issuedAs([source('7102.31', 1, RE_EXPORT)]).codes).toEqual(['draws-from-itself']);
    expect(issuedAs([source('7102.31', 100_000), source('7102.31', 100_000)]).codes).toEqual(['source-repeated']);
    const takenBack = drawn.having(invalidate(), issuerOn('2004-03-10'));
    expect(issuedAs([source('7102.31', 100_000)], {}, takenBack).codes).toEqual(['source-not-imported']);
  });

  it('loses weight, but gains none', () => {
    const of = (weight: string): readonly string[] =>
      issuedAs([source('7102.31', 100_000)], { lines: [line('7102.31', weight, '1')] }).codes;
    expect(of('999.99')).toEqual([]);
    expect(of('1000.01')).toEqual(['more-than-drawn']);
    expect(issuedAs([source('7102.31', 100_000)], { lines: [line('7102.21', '1', '1')] }).codes).toEqual([
      'more-than-drawn',
    ]);
  });

  it('sorts unsorted stones into industrial and gem quality, and never the other way', () => {
    const unsorted = nothingIssued()
      .having(
        issue({ lines: [line('7102.10', '1000', '9000'), line('7102.31', '500', '9000')] }),
        issuerOn('2004-03-01'),
      )
      .having(validate(), issuerOn('2004-03-02'))
      .having(dispatch(), issuerOn('2004-03-03'))
      .having(confirm(), customsOn('2004-03-06'))
      .having(draw({ hs: '7102.10', carats: carats(100_000) }), holder)
      .having(draw({ carats: carats(50_000) }), holder);
    const sources = [source('7102.10', 100_000), source('7102.31', 50_000)];
    const into = (...lines: CertificateContent['lines']): readonly string[] =>
      issuedAs(sources, { lines }, unsorted).codes;
    expect(into(line('7102.21', '400', '1'), line('7102.31', '1100', '1'))).toEqual([]);
    expect(into(line('7102.10', '300', '1'), line('7102.31', '1200', '1'))).toEqual([]);
    expect(into(line('7102.10', '300', '1'), line('7102.31', '1200.01', '1'))).toEqual(['more-than-drawn']);
    expect(into(line('7102.21', '1000.01', '1'))).toEqual(['more-than-drawn']);
    expect(into(line('7102.10', '1000.01', '1'))).toEqual(['more-than-drawn']);
  });

  it('states the origin of its sources: the one country of all, or mixed', () => {
    const sources = [source('7102.31', 100_000)];
    expect(issuedAs(sources, { origin: { kind: 'mixed' } }).codes).toEqual(['origin-not-of-sources']);
    const laundered = { origin: { kind: 'single', country: 'BW' as ParticipantCode } } as const;
    expect(issuedAs(sources, laundered).codes).toEqual(['origin-not-of-sources']);
  });

  it('does not leave when a source was taken back meanwhile', () => {
    const ready = drawn
      .having(issue(reExport([source('7102.31', 100_000)])), holder)
      .having(validate(RE_EXPORT), holderOn('2004-03-11'));
    expect(ready.when(dispatch(RE_EXPORT), holderOn('2004-03-12')).codes).toEqual([]);
    const takenBack = ready.having(invalidate(), issuerOn('2004-03-11'));
    expect(takenBack.when(dispatch(RE_EXPORT), holderOn('2004-03-12')).codes).toEqual(['source-not-imported']);
  });
});

describe('the release of a draw', () => {
  it('gives back what a certificate that is not issued does not need, in parts too', () => {
    const { events, after } = drawn.when(releaseDraw({ carats: carats(40_000) }), holder);
    expect(events).toMatchObject([{ type: 'certificate.draw-released', data: { by: RE_EXPORT, releasedBy: 'EU' } }]);
    expect(remainingOf('7102.31', after.certificate(NUMBER))).toBe(100_000);
    const rest = after.having(releaseDraw({ carats: carats(60_000) }), holder).certificate(NUMBER);
    expect(rest.draws).toEqual([]);
  });

  it('of more than was drawn, or by another than the holder, is refused', () => {
    expect(drawn.when(releaseDraw({ carats: carats(100_001) }), holder).codes).toEqual(['not-drawn']);
    expect(drawn.when(releaseDraw({ by: OTHER }), holder).codes).toEqual(['not-drawn']);
    expect(drawn.when(releaseDraw(), { ...holder, as: actor('exporting-authority', 'ZA') }).codes).toEqual([
      'not-the-holder',
    ]);
  });

  it('of what an issued certificate names, is refused until that certificate carries nothing', () => {
    const reIssued = drawn.having(issue(reExport([source('7102.31', 100_000)])), holder);
    expect(reIssued.when(releaseDraw(), holder).codes).toEqual(['draw-in-use']);
    for (const end of [voided(RE_EXPORT), returnUnused(RE_EXPORT)]) {
      expect(reIssued.having(end, holderOn('2004-03-11')).when(releaseDraw(), holderOn('2004-03-12')).codes).toEqual(
        [],
      );
    }
    const left = reIssued
      .having(validate(RE_EXPORT), holderOn('2004-03-11'))
      .having(dispatch(RE_EXPORT), holderOn('2004-03-12'))
      .having(invalidate(RE_EXPORT), holderOn('2004-03-13'));
    expect(left.when(releaseDraw(), holderOn('2004-03-14')).codes).toEqual(['draw-in-use']);
  });

  it('of what a certificate names that was replaced, is refused: the stones leave under its successor', () => {
    const successor = 'EU0000009' as CertificateNumber;
    const reIssued = drawn.having(issue(reExport([source('7102.31', 100_000)])), holder);
    const again = (weight: string): Scenario =>
      reIssued.when(
        issue(reExport([], { number: successor, replaces: RE_EXPORT, lines: [line('7102.31', weight, '1')] })),
        holder,
      ).after;
    expect(again('1000.01').certificate(successor).content).toBeNull();
    const replaced = again('1000').having(
      { type: 'ReplaceCertificate', data: { number: RE_EXPORT, replacedBy: successor, reason: 'Weight misprinted.' } },
      holder,
    );
    expect(replaced.certificate(RE_EXPORT).status).toBe('replaced');
    expect(replaced.when(releaseDraw(), holderOn('2004-03-12')).codes).toEqual(['draw-in-use']);
  });
});
