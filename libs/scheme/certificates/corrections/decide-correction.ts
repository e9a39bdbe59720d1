import { actsFor, type Decision, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../../record-rules';
import { judged, reject } from '../../rejections';
import type { CertificateContent, CertificateEvent } from '../events';
import { byIssuer, inTime, notEnded } from '../standing-rules';
import type { CertificateState } from '../state';
import type { EndorseCorrection, InstructCorrection } from './commands';
import { correctedContent, textIn, type Correction } from './correction';
import { CORRECTABLE_FIELDS } from './events';

/** Judges the issuer's instruction to put a clerical error right on a certificate that has left. */
export function decideInstruction(
  { data }: InstructCorrection,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byIssuer(data.number, state, context, (content) =>
    judged<CertificateEvent>(
      [
        ...inTime(state, content, context),
        ...notEnded(state),
        ...(state.end === null && state.dispatch === null
          ? [reject('not-dispatched', '', `The certificate is ${state.status}.`)]
          : []),
        ...textRules(data, state, content),
        ...(state.corrections.some(({ instruction }) => instruction === data.instruction)
          ? [reject('instructed-already', '/instruction', `The instruction ${data.instruction} is on record.`)]
          : []),
        ...textsPresent({ '/instruction': data.instruction, '/corrected': data.corrected }),
      ],
      { type: 'certificate.correction-instructed', version: 1, data: { ...data, instructedOn: dayOfAct(context) } },
    ),
  );
}

/** Judges the endorsement of a correction by the destination, which needs the issuer's instruction. */
export function decideEndorsement(
  { data: { number, instruction, authority } }: EndorseCorrection,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  const { content } = state;
  if (content === null) {
    return judged([reject('certificate-unknown', '/number', `No certificate ${number} was issued.`)]);
  }
  const { destination: endorsedBy } = content;
  if (!actsFor(context.actor, endorsedBy, 'importing-authority')) {
    const detail = `The destination of ${number} is ${endorsedBy}; the actor is ${hatsOf(context.actor)}.`;
    return judged([reject('not-the-destination', '', detail)]);
  }
  const instructed = state.corrections.find((correction) => correction.instruction === instruction);
  return judged<CertificateEvent>(
    [
      ...notInTheFuture(context),
      ...notEnded(state),
      ...endorsable(instruction, instructed, context),
      ...(instructed?.endorsement === null ? readsSo(instructed, '/instruction', state, content) : []),
      ...textsPresent({ '/authority': authority }),
    ],
    {
      type: 'certificate.correction-endorsed',
      version: 1,
      data: { number, instruction, endorsedBy, authority, endorsedOn: dayOfAct(context) },
    },
  );
}

function textRules(
  { field, reads, corrected }: InstructCorrection['data'],
  state: CertificateState,
  content: CertificateContent,
): readonly Rejection[] {
  if (!CORRECTABLE_FIELDS.includes(field)) {
    return [reject('field-not-clerical', '/field', `"${field}" is no field of clerical errors.`)];
  }
  return [
    ...readsSo({ field, reads }, '/reads', state, content),
    ...(reads === corrected ? [reject('nothing-corrected', '/corrected', `Both texts are "${reads}".`)] : []),
  ];
}

/** A correction names what the certificate reads at that time, so that two never correct the same text. */
function readsSo(
  { field, reads }: Pick<Correction, 'field' | 'reads'>,
  pointer: string,
  { corrections }: CertificateState,
  content: CertificateContent,
): readonly Rejection[] {
  const text = textIn(correctedContent(content, corrections), field);
  return text === reads ? [] : [reject('reads-otherwise', pointer, `The certificate reads "${text}", not "${reads}".`)];
}

function endorsable(
  instruction: string,
  instructed: Correction | undefined,
  context: DecisionContext,
): readonly Rejection[] {
  if (instructed === undefined) {
    return [reject('instruction-missing', '/instruction', `No instruction ${instruction} is on record.`)];
  }
  const { endorsement, instructedOn } = instructed;
  if (endorsement !== null) {
    const detail = `${endorsement.by} endorsed the instruction ${instruction} on ${endorsement.on}.`;
    return [reject('endorsed-already', '/instruction', detail)];
  }
  const day = dayOfAct(context);
  if (day >= instructedOn) return [];
  return [reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${instructedOn}.`)];
}
