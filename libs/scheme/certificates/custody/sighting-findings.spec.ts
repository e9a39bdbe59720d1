import type { LocalDate } from '@kp/kernel';
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
  nothingIssued,
  NUMBER,
  validate,
  validated,
  voided,
} from '../../testing/certificate-story';
import {
  arrive,
  arrived,
  authorityOn,
  detain,
  detained,
  enterTransit,
  forfeit,
  leaveTransit,
  orderReturn,
  release,
  reportFake,
  returned,
} from '../../testing/custody-story';
import { restrictionImposed } from '../../testing/record-of-2003';
import type { Act, Scenario } from '../../testing/scenario';
import type { CertificateCommand } from '../commands';

const findings = (history: Scenario, command: CertificateCommand, act: Act): readonly string[] =>
  history.when(command, act).raised.map(({ rule, severity }) => `${severity} ${rule}`);
const closed = (history: Scenario, command: CertificateCommand, act: Act) => history.when(command, act).closed;
const throughAe = (day: string): Act => authorityOn('AE', day);

describe('a shipment on its way in order', () => {
  it('raises nothing', () => {
    const inTransit = dispatched().having(enterTransit('AE', '2004-03-04'), throughAe('2004-03-04'));
    const onward = inTransit.having(leaveTransit('AE', '2004-03-04'), throughAe('2004-03-04'));
    expect(findings(dispatched(), enterTransit('AE', '2004-03-04'), throughAe('2004-03-04'))).toEqual([]);
    expect(findings(inTransit, leaveTransit('AE', '2004-03-04'), throughAe('2004-03-04'))).toEqual([]);
    expect(findings(onward, arrive('2004-03-05'), customsOn('2004-03-05'))).toEqual([]);
    expect(findings(arrived(), detain(), customsOn('2004-03-06'))).toEqual([]);
    expect(findings(arrived(), confirm(), customsOn('2004-03-06'))).toEqual([]);
  });
});

describe('seals', () => {
  it('given others than those of the validation, are told with both', () => {
    const other = enterTransit('AE', '2004-03-04', { sealsRead: [{ container: 'C-1', seal: 'S-2' }] });
    expect(dispatched().when(other, throughAe('2004-03-04')).raised).toEqual([
      {
        rule: 'seals-differ',
        severity: 'alert',
        evidence: 0,
        expected: 'C-1 with S-1',
        observed: 'C-1 with S-2',
      },
    ]);
  });

  it('given a validation that is recorded later, are compared then', () => {
    const early = issued().having(
      arrive('2004-03-05', { sealsRead: [{ container: 'C-9', seal: 'S-9' }] }),
      customsOn('2004-03-05'),
    );
    expect(findings(early, validate(), issuerOn('2004-03-02'))).toEqual(['alert seals-differ']);
  });

  it('given an exit from transit with others than at the entry, are told apart from those of the validation', () => {
    const entry = { sealsRead: [{ container: 'C-1', seal: 'S-2' }] };
    const inTransit = dispatched().having(enterTransit('AE', '2004-03-04', entry), throughAe('2004-03-04'));
    const exit = leaveTransit('AE', '2004-03-05', { sealsRead: [{ container: 'C-1', seal: 'S-3' }] });
    expect(findings(inTransit, exit, throughAe('2004-03-05'))).toEqual([
      'alert seals-differ',
      'alert seals-changed-in-transit',
    ]);
  });

  it('given broken ones, are told wherever they are seen', () => {
    const broken = { sealsIntact: false, sealsRead: null };
    expect(findings(dispatched(), enterTransit('AE', '2004-03-04', broken), throughAe('2004-03-04'))).toEqual([
      'alert seals-broken',
    ]);
    expect(findings(dispatched(), arrive('2004-03-05', broken), customsOn('2004-03-05'))).toEqual([
      'alert seals-broken',
    ]);
  });
});

describe('transit', () => {
  it('through a place outside the scheme is a question', () => {
    const { raised } = dispatched().when(enterTransit('ML', '2004-03-04'), customsOn('2004-03-04'));
    expect(raised).toMatchObject([
      {
        rule: 'transit-in-non-participant',
        severity: 'query',
        expected: 'a Participant on 2004-03-04',
        observed: 'ML (never-participant)',
      },
    ]);
  });

  it('where the journey ends is a question, also when the issue comes later', () => {
    const seen = enterTransit('EU', '2004-03-04');
    expect(findings(dispatched(), seen, customsOn('2004-03-04'))).toEqual(['query transit-at-endpoint']);
    const early = nothingIssued().having(seen, customsOn('2004-03-04'));
    expect(findings(early, issue(), issuerOn('2004-03-01'))).toEqual([
      'notice seen-before-dispatch',
      'query transit-at-endpoint',
    ]);
  });

  it('whose exit has no entry is told until the entry is recorded, first come first served', () => {
    const exit = leaveTransit('AE', '2004-03-04');
    expect(findings(dispatched(), exit, throughAe('2004-03-04'))).toEqual(['notice transit-exit-without-entry']);
    const twice = dispatched()
      .having(exit, throughAe('2004-03-04'))
      .having(leaveTransit('AE', '2004-03-06'), throughAe('2004-03-06'));
    const entry = enterTransit('AE', '2004-03-04');
    expect(closed(twice, entry, throughAe('2004-03-07'))).toEqual([
      { rule: 'transit-exit-without-entry', evidence: 0 },
    ]);
    const once = twice.having(entry, throughAe('2004-03-07'));
    expect(closed(once, entry, throughAe('2004-03-07'))).toEqual([{ rule: 'transit-exit-without-entry', evidence: 1 }]);
    const none = once.having(entry, throughAe('2004-03-07'));
    expect(closed(none, entry, throughAe('2004-03-07'))).toEqual([]);
  });
});

describe('an arrival', () => {
  it('under a voided certificate is an alarm', () => {
    const history = issued().having(voided(), issuerOn('2004-03-02'));
    expect(history.when(arrive('2004-03-05'), customsOn('2004-03-05')).raised).toMatchObject([
      {
        rule: 'seen-after-end',
        severity: 'alert',
        expected: 'voided on 2004-03-02',
        observed: 'seen to arrive by EU on 2004-03-05',
      },
    ]);
  });

  it('before the certificate is voided is one too, in the place of the missing dispatch', () => {
    const early = issued().having(arrive('2004-03-05'), customsOn('2004-03-05'));
    const { raised, closed: put } = early.when(voided(), issuerOn('2004-03-06'));
    expect(raised).toMatchObject([{ rule: 'seen-after-end', evidence: 0 }]);
    expect(put).toEqual([{ rule: 'seen-before-dispatch', evidence: 0 }]);
  });

  it('under a certificate that is invalidated later is none; after that it is', () => {
    const history = arrived().having(invalidate(), issuerOn('2004-03-06'));
    expect(findings(arrived(), invalidate(), issuerOn('2004-03-06'))).toEqual([]);
    expect(findings(history, detain(), customsOn('2004-03-07'))).toEqual(['alert seen-after-end']);
  });

  it('of a number never issued is told until it is issued', () => {
    const orphan = nothingIssued().having(arrive('2004-03-05'), customsOn('2004-03-05'));
    expect(findings(nothingIssued(), arrive('2004-03-05'), customsOn('2004-03-05'))).toEqual([
      'query sighting-of-unknown',
    ]);
    expect(closed(orphan, issue(), issuerOn('2004-03-01'))).toEqual([{ rule: 'sighting-of-unknown', evidence: 0 }]);
  });

  it('before the dispatch is told until that is recorded, and then only when the days do not fit', () => {
    const early = validated().having(arrive('2004-03-05'), customsOn('2004-03-05'));
    expect(findings(validated(), arrive('2004-03-05'), customsOn('2004-03-05'))).toEqual([
      'notice seen-before-dispatch',
    ]);
    expect(closed(early, dispatch(), issuerOn('2004-03-03'))).toEqual([{ rule: 'seen-before-dispatch', evidence: 0 }]);
    expect(findings(early, dispatch(), issuerOn('2004-03-03'))).toEqual([]);
    expect(findings(early, dispatch(), issuerOn('2004-03-06'))).toEqual(['query arrived-before-dispatch']);
  });

  it('elsewhere, again, or after the last day of the certificate, is told', () => {
    expect(findings(dispatched(), arrive('2004-03-05'), throughAe('2004-03-05'))).toEqual(['alert arrived-elsewhere']);
    expect(findings(arrived(), arrive('2004-03-05'), customsOn('2004-03-06'))).toEqual(['notice arrived-again']);
    expect(findings(arrived(), arrive('2004-03-06'), customsOn('2004-03-06'))).toEqual(['query arrived-again']);
    expect(findings(dispatched(), arrive('2004-05-02'), customsOn('2004-05-02'))).toEqual([
      'query arrived-after-expiry',
    ]);
  });

  it('of another day than its confirmation is told, whichever of the two comes first', () => {
    expect(findings(arrived(), confirm({ arrivedOn: '2004-03-06' as LocalDate }), customsOn('2004-03-06'))).toEqual([
      'notice arrival-day-differs',
    ]);
    expect(findings(confirmed(), arrive('2004-03-04'), customsOn('2004-03-07'))).toEqual([
      'notice arrival-day-differs',
    ]);
  });

  it('F14: under a certificate of 14 December 2005 is flagged on the 16th, when an embargo has begun between', () => {
    const day = (text: string) => text as LocalDate;
    const embargo = restrictionImposed({
      restriction: 'UNSC-1643',
      scope: 'origin',
      effectiveFrom: day('2005-12-15'),
      legalBasis: 'Security Council resolution 1643 (2005)',
    });
    const paper = {
      origin: { kind: 'single', country: 'CI' as ParticipantCode },
      issuedOn: day('2005-12-14'),
      expiresOn: day('2006-02-01'),
    } as const;
    const underWay = nothingIssued()
      .having(issue(paper), issuerOn('2005-12-14'))
      .having(validate(), issuerOn('2005-12-14'))
      .having(dispatch(), issuerOn('2005-12-14'))
      .given(embargo);
    const { codes, raised } = underWay.when(arrive('2005-12-16'), customsOn('2005-12-16'));
    expect(codes).toEqual([]);
    expect(raised).toMatchObject([{ rule: 'restricted-at-arrival', severity: 'alert', observed: 'refuse CI' }]);
  });
});

describe('a detention', () => {
  it('of what is held already, or was released by the same authority, is told', () => {
    expect(findings(detained(), detain(), throughAe('2004-03-07'))).toEqual(['notice detained-again']);
    const released = detained().having(release(), customsOn('2004-03-07'));
    expect(released.when(detain(), customsOn('2004-03-08')).raised).toMatchObject([
      {
        rule: 'detained-after-release',
        severity: 'query',
        expected: 'released on 2004-03-07: Weighed and sealed again.',
        observed: 'detained by EU on 2004-03-08: container-opened',
      },
    ]);
  });

  it('of what was imported or forfeited before is an alarm', () => {
    expect(findings(confirmed(), detain(), customsOn('2004-03-07'))).toEqual(['alert seen-after-import']);
    const forfeited = detained().having(forfeit(), customsOn('2004-03-07'));
    expect(findings(forfeited, detain(), customsOn('2004-03-08'))).toEqual(['alert seen-after-closing']);
  });

  it('that lasts contradicts a confirmation, as an order to return does', () => {
    expect(findings(detained(), confirm(), customsOn('2004-03-07'))).toEqual(['query confirmed-while-detained']);
    const ordered = detained().having(orderReturn(), customsOn('2004-03-07'));
    expect(findings(ordered, confirm(), customsOn('2004-03-08'))).toEqual(['query confirmed-after-return-order']);
  });
});

describe('a return to the issuer', () => {
  it('without an order is a question, after an import an alarm too', () => {
    expect(findings(dispatched(), returned('2004-03-20'), issuerOn('2004-03-20'))).toEqual([
      'query returned-without-order',
    ]);
    expect(findings(confirmed(), returned('2004-03-20'), issuerOn('2004-03-20'))).toEqual([
      'alert seen-after-import',
      'query returned-without-order',
    ]);
  });

  it('under a certificate that was invalidated meanwhile is in order', () => {
    const ordered = detained()
      .having(orderReturn(), customsOn('2004-03-07'))
      .having(invalidate(), issuerOn('2004-03-08'));
    expect(findings(ordered, returned('2004-03-20'), issuerOn('2004-03-20'))).toEqual([]);
  });
});

describe('a fake', () => {
  it('with a number of its own is a question until that number is issued, and then an alarm', () => {
    expect(findings(nothingIssued(), reportFake(), customsOn('2004-03-06'))).toEqual(['query fake-of-unissued-number']);
    const reported = nothingIssued().having(reportFake(), customsOn('2004-02-06'));
    const { raised, closed: put } = reported.when(issue(), issuerOn('2004-03-01'));
    expect(put).toEqual([{ rule: 'fake-of-unissued-number', evidence: 0 }]);
    expect(raised).toMatchObject([
      {
        rule: 'fake-of-issued-number',
        severity: 'alert',
        expected: 'issued by ZA on 2004-03-01',
        observed: 'reported fake by EU on 2004-02-06: security-features',
      },
    ]);
  });

  it('with the number of a certificate that was issued is an alarm', () => {
    expect(findings(dispatched(), reportFake(), throughAe('2004-03-06'))).toEqual(['alert fake-of-issued-number']);
    expect(dispatched().certificate(NUMBER).status).toBe('dispatched');
  });
});
