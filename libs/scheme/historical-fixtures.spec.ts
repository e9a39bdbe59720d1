import { carats, formatCarats, usDollars, type LocalDate } from '@kp/kernel';
import { attemptFlags } from './attempts/decide';
import type { IssueCertificate } from './certificates/commands';
import type { CertificateContent, CertificateNumber } from './certificates/events';
import { totalsOf } from './certificates/line-totals';
import type { ParticipantCommand } from './participants/commands';
import { stockDeclarationOn } from './participants/joining';
import type { ParticipantCode } from './participant-code';
import { confirm, content, dispatch, line, refuse, validate } from './testing/certificate-story';
import { enterTransit, leaveTransit } from './testing/custody-story';
import { ATTEMPT, attempted } from './testing/attempt-story';
import { NOTICE_OF_REMOVAL, noticeOfRemoval, recordOf2003, stated } from './testing/record-of-2003';
import { actor, given, type Act } from './testing/scenario';

const code = (letters: string): ParticipantCode => letters as ParticipantCode;
const chairOn = (day: string): Act => ({ as: actor('chair'), at: `${day}T12:00:00.000Z` });
const exporterOn = (letters: string, day: string): Act => ({
  as: actor('exporting-authority', letters),
  at: `${day}T10:00:00.000Z`,
});
const customsOn = (letters: string, day: string): Act => ({
  as: actor('importing-authority', letters),
  at: `${day}T10:00:00.000Z`,
});
const record = given(...recordOf2003(), noticeOfRemoval());

/** Issues a certificate on a day, valid for some weeks. */
function certificate(
  number: string,
  issuedOn: string,
  expiresOn: string,
  changes: Partial<CertificateContent>,
): IssueCertificate {
  return {
    type: 'IssueCertificate',
    data: content({
      number: number as CertificateNumber,
      issuedOn: issuedOn as LocalDate,
      expiresOn: expiresOn as LocalDate,
      ...changes,
    }),
  };
}

const removal: ParticipantCommand = {
  type: 'RemoveParticipant',
  data: {
    participant: code('CG'),
    reason: 'Exports far above any production that could be shown.',
    decision: NOTICE_OF_REMOVAL,
    ...stated('2004-07-09'),
    source: 'Notice of the Chair, 9 July 2004',
  },
};

describe('F1: the Republic of the Congo is removed on 9 July 2004', () => {
  const congolese = (number: string, issuedOn: string) =>
    certificate(number, issuedOn, '2004-09-01', {
      issuer: code('CG'),
      origin: { kind: 'single', country: code('CG') },
    });
  const underWay = record
    .having(congolese('CG1', '2004-07-01'), exporterOn('CG', '2004-07-01'))
    .having(validate('CG1' as CertificateNumber), exporterOn('CG', '2004-07-01'))
    .having(dispatch('CG1' as CertificateNumber), exporterOn('CG', '2004-07-02'))
    .having(congolese('CG2', '2004-07-01'), exporterOn('CG', '2004-07-01'))
    .having(validate('CG2' as CertificateNumber), exporterOn('CG', '2004-07-01'))
    .having(removal, chairOn('2004-07-09'));

  it('blocks its later certificates, at once', () => {
    expect(underWay.when(congolese('CG3', '2004-07-08'), exporterOn('CG', '2004-07-08')).codes).toEqual([]);
    expect(underWay.when(congolese('CG3', '2004-07-09'), exporterOn('CG', '2004-07-09')).rejections).toEqual([
      {
        code: 'not-a-participant',
        pointer: '/issuer',
        detail: 'On 2004-07-09 the exporter CG is no Participant (removed; Notice of the Chair, 9 July 2004).',
      },
    ]);
  });

  it('blocks the dispatch under certificates issued before', () => {
    const { codes } = underWay.when(dispatch('CG2' as CertificateNumber), exporterOn('CG', '2004-07-09'));
    expect(codes).toEqual(['not-a-participant']);
  });

  it('blocks exports to it', () => {
    const command = certificate('ZA1', '2004-07-09', '2004-09-01', { destination: code('CG') });
    expect(record.having(removal, chairOn('2004-07-09')).when(command, exporterOn('ZA', '2004-07-09')).codes).toEqual([
      'not-a-participant',
    ]);
  });

  it('flags what was under way and arrives after it, and records the arrival', () => {
    const arrival = confirm({ arrivedOn: '2004-07-10' as LocalDate }, 'EU-1', 'CG1' as CertificateNumber);
    const { codes, raised } = underWay.when(arrival, customsOn('EU', '2004-07-11'));
    expect(codes).toEqual([]);
    expect(raised).toMatchObject([{ rule: 'restricted-at-arrival', observed: 'removed CG' }]);
  });
});

describe('F3: the shipments of the Ghana control', () => {
  it('add up to 207,540.69 ct exactly', () => {
    const lines = [
      line('7102.10', '42806.64', '1'),
      line('7102.21', '82948.18', '1'),
      line('7102.31', '81785.87', '1'),
    ];
    expect(formatCarats(totalsOf(lines).carats)).toBe('207540.69');
  });
});

describe('F7: Lebanon is outside from 2004 until it rejoins in 2005', () => {
  const outside = record.having(
    {
      type: 'RemoveParticipant',
      data: {
        participant: code('LB'),
        reason: 'No law in place.',
        decision: NOTICE_OF_REMOVAL,
        ...stated('2004-04-01'),
      },
    },
    chairOn('2004-04-01'),
  );
  const inside = outside.having(
    { type: 'RejoinParticipant', data: { participant: code('LB'), ...stated('2005-09-01') } },
    chairOn('2005-09-01'),
  );
  const toLebanon = (issuedOn: string, expiresOn: string) =>
    certificate('ZA1', issuedOn, expiresOn, { destination: code('LB') });

  it('is told on its return that the stock built up outside was not declared, until it is', () => {
    const declarationOf = (history: typeof inside) =>
      stockDeclarationOn(history.participant(code('LB')), '2005-11-17' as LocalDate);
    expect(declarationOf(outside)).toBeUndefined();
    expect(declarationOf(inside)).toEqual({ joinedOn: '2005-09-01', declared: null });
    const declared = inside.having(
      {
        type: 'DeclareStock',
        data: {
          participant: code('LB'),
          carats: carats(120_000_000),
          valueUsd: usDollars(15_600_000_000),
          ...stated('2005-09-01'),
        },
      },
      chairOn('2005-09-05'),
    );
    expect(declarationOf(declared)?.declared).toMatchObject({ valueUsd: 15_600_000_000 });
  });

  it('receives nothing meanwhile, and again from its return on', () => {
    expect(outside.when(toLebanon('2005-03-01', '2005-04-01'), exporterOn('ZA', '2005-03-01')).codes).toEqual([
      'not-a-participant',
    ]);
    expect(inside.when(toLebanon('2005-09-01', '2005-10-01'), exporterOn('ZA', '2005-09-01')).codes).toEqual([]);
  });
});

describe('F12a: a sealed shipment goes from Conakry to Dubai through Paris', () => {
  const number = 'GN1' as CertificateNumber;
  const underWay = record
    .having(
      certificate('GN1', '2005-06-01', '2005-07-01', {
        issuer: code('GN'),
        destination: code('AE'),
        origin: { kind: 'single', country: code('GN') },
      }),
      exporterOn('GN', '2005-06-01'),
    )
    .having(validate(number), exporterOn('GN', '2005-06-01'))
    .having(dispatch(number), exporterOn('GN', '2005-06-02'));
  const arrival = confirm({ arrivedOn: '2005-06-04' as LocalDate }, 'AE-1', number);

  it('its transit through Paris is recorded by the Community, which does not become its provenance', () => {
    const through = underWay
      .having(enterTransit('EU', '2005-06-03', { number }), customsOn('EU', '2005-06-03'))
      .having(leaveTransit('EU', '2005-06-03', { number }), customsOn('EU', '2005-06-03'));
    expect(through.certificate(number)).toMatchObject({
      status: 'dispatched',
      content: { issuer: 'GN', destination: 'AE' },
      custody: { stage: 'under-way', place: 'EU' },
    });
    const { raised, after } = through.when(arrival, customsOn('AE', '2005-06-04'));
    expect(raised).toEqual([]);
    expect(after.certificate(number)).toMatchObject({ status: 'confirmed', content: { issuer: 'GN' } });
  });

  it('the Emirates confirm it to Guinea; the Community, where it only passed, could not in their stead', () => {
    const diverted = underWay.when(arrival, customsOn('EU', '2005-06-04'));
    expect(diverted.raised).toMatchObject([{ rule: 'arrived-elsewhere', expected: 'AE', observed: 'EU' }]);
    expect(diverted.after.certificate(number).status).toBe('dispatched');
    const { raised, after } = underWay.when(arrival, customsOn('AE', '2005-06-04'));
    expect(raised).toEqual([]);
    expect(after.certificate(number)).toMatchObject({ status: 'confirmed', content: { issuer: 'GN' } });
  });
});

describe('F12b: a shipment goes from Bamako to Dubai through Paris in 2005', () => {
  const number = 'ML1' as CertificateNumber;

  it('Mali, being no Participant, can issue no certificate', () => {
    const command = certificate('ML1', '2005-11-01', '2005-12-01', { issuer: code('ML'), destination: code('AE') });
    expect(record.when(command, exporterOn('ML', '2005-11-01')).codes).toEqual([
      'prefix-not-assigned',
      'not-a-participant',
    ]);
  });

  it('the Emirates refuse it at arrival, and the attempt is on record', () => {
    const { codes, raised, after } = record.when(refuse(number), customsOn('AE', '2005-11-04'));
    expect(codes).toEqual([]);
    expect(raised).toMatchObject([{ rule: 'refusal-of-unknown', severity: 'query' }]);
    expect(after.certificate(number)).toMatchObject({ status: 'unknown', evidence: [{ data: { refusedBy: 'AE' } }] });
    const report = attempted({ certificate: number });
    const reported = after.having(report, customsOn('AE', '2005-11-04'));
    expect(reported.attempt(ATTEMPT).report).toMatchObject({ place: 'ML', direction: 'import', certificate: number });
    expect(attemptFlags(report.data, (place) => reported.participant(place))).toEqual([]);
  });
});

describe('Côte d’Ivoire and Chinese Taipei in November 2005', () => {
  const history = record.having(
    {
      type: 'ImposeTradeRestriction',
      data: {
        participant: code('CI'),
        restriction: 'chair-notice-2005-10',
        scope: 'participant',
        effect: 'refuse',
        effectiveFrom: '2005-10-14' as LocalDate,
        effectiveUntil: null,
        legalBasis: 'Notice of the Chair, October 2005',
      },
    },
    chairOn('2005-10-14'),
  );

  it('the one is a Participant and may not trade; the other is none and may', () => {
    const ivorian = certificate('CI1', '2005-11-17', '2005-12-17', { issuer: code('CI') });
    expect(history.when(ivorian, exporterOn('CI', '2005-11-17')).rejections).toEqual([
      {
        code: 'trade-refused',
        pointer: '/issuer',
        detail:
          'On 2005-11-17 the restriction chair-notice-2005-10 on the exporter CI is in force (refuse; Notice of the Chair, October 2005).',
      },
    ]);
    const fromTaipei = certificate('TW1', '2005-11-17', '2005-12-17', { issuer: code('TW') });
    expect(history.when(fromTaipei, exporterOn('TW', '2005-11-17')).codes).toEqual([]);
  });
});
