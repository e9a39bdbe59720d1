import { addDays, dateOf, hasRole, type Decision, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../../decision-context';
import type { ParticipantCode } from '../../participant-code';
import { membershipOn } from '../../participants/membership';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../../record-rules';
import { judged, reject } from '../../rejections';
import type { CertificateEvent } from '../events';
import { numberRule } from '../number-rule';
import type { CertificateState } from '../state';
import type { RecordTransitEntry, RecordTransitExit, SightingCommand } from './commands';
import type { Sighting } from './events';
import { reporterOf } from './reporter';

/**
 * Judges the form of what an authority saw of a shipment, and who saw it. Whatever the certificate's state it is recorded;
 * what does not fit is told by `discrepanciesRaisedBy`.
 */
export function decideSighting(
  command: SightingCommand,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  const reporter = reporterOf(context);
  if (typeof reporter !== 'string') return judged(reporter);
  const barred = scopeRules(command, reporter, state, context);
  if (barred.length > 0) return judged(barred);
  return judged<CertificateEvent>(
    [
      ...notInTheFuture(context),
      ...numberRule(command.data.number),
      ...textsPresent({ '/authority': command.data.authority }),
      ...formRules(command, context),
    ],
    sightingOf(command, reporter, context),
  );
}

/** For whom a report may be made: for a place of transit by its own authorities, and of a return by the issuer's. */
function scopeRules(
  command: SightingCommand,
  reporter: ParticipantCode,
  { content }: CertificateState,
  context: DecisionContext,
): readonly Rejection[] {
  switch (command.type) {
    case 'RecordTransitEntry':
    case 'RecordTransitExit':
      return placeRules(command, reporter, context);
    case 'RecordArrival':
      if (hasRole(context.actor, 'importing-authority')) return [];
      return [reject('not-an-importing-authority', '', `The actor is ${hatsOf(context.actor)}.`)];
    case 'ReturnToIssuer': {
      if (content === null || content.issuer === reporter) return [];
      const detail = `${content.number} was issued by ${content.issuer}; the actor is ${hatsOf(context.actor)}.`;
      return [reject('not-the-issuer', '', detail)];
    }
    case 'DetainShipment':
      return [];
  }
}

/** A Participant speaks for its own territory; of a place outside the scheme anybody may tell what is known. */
function placeRules(
  { type, data }: RecordTransitEntry | RecordTransitExit,
  reporter: ParticipantCode,
  context: DecisionContext,
): readonly Rejection[] {
  const { place } = data;
  if (place === reporter) return [];
  const day = type === 'RecordTransitEntry' ? data.enteredOn : data.leftOn;
  const standing = membershipOn(context.participant(place), day);
  switch (standing.kind) {
    case 'participant':
    case 'recognised':
      return [reject('not-the-place', '/place', `The place is ${place}; the actor is ${hatsOf(context.actor)}.`)];
    case 'former': {
      if (standing.into === null) return [];
      const detail = `${place} is part of ${standing.into} since ${standing.since}.`;
      return [reject('place-in-organisation', '/place', detail)];
    }
    case 'never':
      return [];
  }
}

function formRules(command: SightingCommand, { now }: DecisionContext): readonly Rejection[] {
  const latest = addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS);
  const later = (field: string, day: LocalDate): readonly Rejection[] =>
    day <= latest ? [] : [reject('in-the-future', field, `Dated ${day}; the ledger’s time is ${now}.`)];
  switch (command.type) {
    case 'RecordTransitEntry':
      return [...later('/enteredOn', command.data.enteredOn), ...sealsReadable(command.data.sealsRead)];
    case 'RecordTransitExit':
      return [...later('/leftOn', command.data.leftOn), ...sealsReadable(command.data.sealsRead)];
    case 'RecordArrival':
      return [...later('/arrivedOn', command.data.arrivedOn), ...sealsReadable(command.data.sealsRead)];
    case 'ReturnToIssuer':
      return [...later('/receivedOn', command.data.receivedOn), ...sealsReadable(command.data.sealsRead)];
    case 'DetainShipment':
      return [];
  }
}

/** Seals that were read have marks. That two are alike may be true, and is then evidence. */
function sealsReadable(seals: RecordTransitEntry['data']['sealsRead']): readonly Rejection[] {
  return (seals ?? []).flatMap(({ container, seal }, index) => {
    const pointer = `/sealsRead/${String(index)}`;
    return textsPresent({ [`${pointer}/container`]: container, [`${pointer}/seal`]: seal });
  });
}

function sightingOf(command: SightingCommand, reporter: ParticipantCode, context: DecisionContext): Sighting {
  switch (command.type) {
    case 'RecordTransitEntry':
      return { type: 'certificate.transit-entered', version: 1, data: { ...command.data, reportedBy: reporter } };
    case 'RecordTransitExit':
      return { type: 'certificate.transit-left', version: 1, data: { ...command.data, reportedBy: reporter } };
    case 'RecordArrival':
      return { type: 'certificate.arrived', version: 1, data: { ...command.data, reportedBy: reporter } };
    case 'ReturnToIssuer':
      return { type: 'certificate.returned-to-issuer', version: 1, data: { ...command.data, receivedBy: reporter } };
    case 'DetainShipment':
      return {
        type: 'certificate.detained',
        version: 1,
        data: { ...command.data, detainedBy: reporter, detainedOn: dayOfAct(context) },
      };
  }
}
