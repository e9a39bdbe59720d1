import { epcisDocumentOf, type CertificateRecord } from '@kp/exchange/epcis';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { parseIdAtMoment } from '../questions/moment';
import { parseSubject } from '../questions/subject';
import type { Session } from '../session';

/** `kpl export --epcis ID[@MOMENT]`: the history of a certificate as a document of EPCIS 2.0 in JSON-LD. */
export async function exportEpcis(session: Session, idAtMoment: string): Promise<Exit> {
  const { id, at } = parseIdAtMoment(idAtMoment);
  const subject = parseSubject(id);
  if (subject.kind !== 'certificate') {
    throw new Failure('usage', {
      what: `${id} is no certificate.`,
      where: '--epcis',
      cure: 'Name a certificate by its number: kpl export --epcis ZA0012345.',
    });
  }
  const history = await withLedger(session, ({ ledger }) => ledger.history(subject.stream, at.moment));
  const [first, ...rest] = history as readonly CertificateRecord[];
  if (first === undefined) {
    throw new Failure('not-found', {
      what: `The ledger knows nothing of ${id} ${at.words}.`,
      where: session.data,
      cure: 'Check the number and the folder.',
    });
  }
  const document = epcisDocumentOf(subject.number, [first, ...rest]);
  await session.output.text(`${JSON.stringify(document, null, 2)}\n`);
  return 'ok';
}
