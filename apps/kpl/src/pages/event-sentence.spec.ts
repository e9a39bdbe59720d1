import { EVENT_CATALOGUE, type SchemeEventType } from '@kp/scheme';
import { exampleRecord } from '../testing/scheme-records';
import { eventSentence } from './event-sentence';

describe('the sentence of an event', () => {
  it.each<[SchemeEventType, string]>([
    [
      'certificate.issued',
      'issued by CA on the application 2007-00017 for 1,500.75 ct worth US$ 183,077.50 to EU, mined in CA, valid to 2007-06-30, in the place of CA0012344, sending on what came under AE0000077, out of BW0000066, of the lots CA-E-0003.L-0005',
    ],
    [
      'application.filed',
      'Exporter of the example applied for 1,500.75 ct worth US$ 183,077.50 to EU, mined in CA, declared free of conflict by Director of the exporter on 2007-04-27',
    ],
    ['application.approved', 'approved on 2007-04-30 for the certificate CA0012345'],
    ['certificate.validated', 'validated on 2007-05-02, sealed: C-1 with S-1'],
    ['certificate.dispatched', 'left on 2007-05-03 by courier (Carrier of the example)'],
    [
      'certificate.import-confirmed',
      'EU confirmed the arrival on 2007-05-05 of 1,500.75 ct worth US$ 183,077.50 in 3 parcels, seals intact',
    ],
    ['certificate.transit-entered', 'in transit through CH since 2007-05-03, seals intact (C-1 with S-1)'],
    ['certificate.drawn-from', 'EU drew 600.25 ct of 7102.31 on 2007-05-20 for EU0000077'],
    ['certificate.draw-released', 'EU gave back 100.25 ct of 7102.31 on 2007-05-21 that were drawn for EU0000077'],
    ['attempt.reported', 'EU met an attempt on 2005-11-04 to trade 118.42 ct from ML under ML0000001 (2005-0007)'],
    ['certificate.detained', 'detained by EU on 2007-05-05: container-opened, The lid of the container is loose.'],
    [
      'certificate.reported-fake',
      'reported as a fake by EU on 2007-05-05: security-features, presented by Importer of the example with 1,500.75 ct',
    ],
    [
      'notice.raised',
      'the exporting authority of CA is to be told of certificate.import-confirmed, stated by EU on 2007-05-05, which contradicts the record',
    ],
    [
      'notice.delivery-reported',
      'CA reported it delivered-with-warnings on 2007-05-06: The name of the importer came garbled.',
    ],
    [
      'site.registered',
      'Gravel bank of the example in Akwatia, Birim (6.041500, -0.803300) was registered on 2005-01-10',
    ],
    ['licence.granted', 'Digger of the example was licensed as digger from 2005-01-01 to 2005-12-31'],
    ['account.find-recorded', 'found 4.12 ct at AKW-012 on 2005-03-01 (C-0001), flagged: outside-area'],
    [
      'account.voucher-recorded',
      'sold 4.12 ct for US$ 300.00 to E-0003 on 2005-03-02 out of C-0001, GH-D-0011.V-0009 (V-0001), flagged: source-irregular',
    ],
    ['account.lot-set-aside', 'the lot L-0005 was set aside for GH0000017 on 2005-04-06'],
    [
      'implementation.measure-declared',
      'GN has this law in place from 2003-02-01: Act of the example (Letter of the example)',
    ],
    ['review.invited', 'GN invited a follow-up after 2005-1 on 2005-11-17 (Letter of the example)'],
    ['review.report-filed', 'reported on 2006-03-30: Report of the example (KP-IV-a partly-met)'],
    ['recommendation.made', 'Ministry of the example is to do this by 2006-12-31: Register every digger (KP-IV-a)'],
    ['return.filed', 'filed on 2004-08-30: 1,500,000.00 ct worth US$ 120,000,000.00 (Statistics office)'],
    ['participant.absorbed', 'its seat passed to EU from 2004-05-01'],
  ])('given %s, tells what matters', (type, sentence) => {
    expect(eventSentence(EVENT_CATALOGUE[type].example)).toBe(sentence);
  });

  it.each(Object.keys(EVENT_CATALOGUE) as SchemeEventType[])(
    'given %s, is one line without an undefined part',
    (type) => {
      const sentence = eventSentence(EVENT_CATALOGUE[type].example);
      expect(sentence).toMatch(/^[^\n]{10,}$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    },
  );

  it('given customs that broke seals or told no value, says so', () => {
    const { observed } = EVENT_CATALOGUE['certificate.import-confirmed'].example.data;
    const seen = exampleRecord('certificate.import-confirmed', {
      data: { observed: { ...observed, parcels: 1, valueUsd: null, sealsIntact: false } },
    });
    expect(eventSentence(seen)).toBe('EU confirmed the arrival on 2007-05-05 of 1,500.75 ct in 1 parcel, SEALS BROKEN');
  });

  it('given transit outside the scheme, says who tells of it', () => {
    const data = { place: 'ML', sealsIntact: false, sealsRead: null } as Partial<
      (typeof EVENT_CATALOGUE)['certificate.transit-left']['example']['data']
    >;
    expect(eventSentence(exampleRecord('certificate.transit-left', { data }))).toBe(
      'left ML on 2007-05-04, as CH tells, SEALS BROKEN',
    );
  });

  it('given a time of filing that is not public, does not make one up', () => {
    const filed = exampleRecord('return.filed', { data: { filedAt: null, figures: { kind: 'undisclosed' } } });
    expect(eventSentence(filed)).toBe('filed at a time that is not public: figures not public (Statistics office)');
  });
});
