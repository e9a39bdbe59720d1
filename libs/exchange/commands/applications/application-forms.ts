import { parseLotName, PURPOSES, type ApplicationCommand, type ApplicationKey } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { lineOf, lineWire, partyOf, partyWire } from '../shipment-values';
import {
  applicationOf,
  dayOf,
  memberOrNone,
  numberOf,
  originOf,
  originText,
  participantOf,
  readBy,
  textOf,
  wordOf,
} from '../wire-values';
import type { ApplicationKeyDto } from './application-key.dto';
import { ApproveApplicationDto } from './approve-application.dto';
import { DeclineApplicationDto } from './decline-application.dto';
import { FileApplicationDto } from './file-application.dto';

/** The wire forms of the commands about applications. */
export const APPLICATION_FORMS: FormsOf<ApplicationCommand> = {
  FileApplication: form(
    FileApplicationDto,
    (wire) => ({
      ...keyOf(wire),
      authority: textOf(wire.authority),
      exporter: partyOf(wire.exporter),
      importer: partyOf(wire.importer),
      destination: participantOf(wire.destination),
      origin: originOf(wire.origin),
      lines: wire.lines.map(lineOf),
      parcels: wire.parcels,
      purpose: wordOf(PURPOSES, wire.purpose),
      declaration: {
        declaredBy: textOf(wire.declaration.declaredBy),
        declaredOn: dayOf(wire.declaration.declaredOn),
        statement: textOf(wire.declaration.statement),
      },
      ...memberOrNone('lots', wire.lots, (lots) => lots.map((name) => readBy(parseLotName, name))),
    }),
    ({ exporter, importer, origin, lines, declaration, lots, ...told }) => ({
      ...told,
      exporter: partyWire(exporter),
      importer: partyWire(importer),
      origin: originText(origin),
      lines: lines.map(lineWire),
      declaration: { ...declaration },
      ...memberOrNone('lots', lots, (named) => [...named]),
    }),
  ),
  ApproveApplication: form(
    ApproveApplicationDto,
    (wire) => ({ ...keyOf(wire), authority: textOf(wire.authority), certificate: numberOf(wire.certificate) }),
    (told) => ({ ...told }),
  ),
  DeclineApplication: form(
    DeclineApplicationDto,
    (wire) => ({ ...keyOf(wire), authority: textOf(wire.authority), reason: textOf(wire.reason) }),
    (told) => ({ ...told }),
  ),
};

function keyOf({ issuer, application }: PlainOf<ApplicationKeyDto>): ApplicationKey {
  return { issuer: participantOf(issuer), application: applicationOf(application) };
}
