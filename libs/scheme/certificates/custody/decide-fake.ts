import type { Decision } from '@kp/kernel';
import { caratsRule } from '../../amounts';
import type { DecisionContext } from '../../decision-context';
import { dayOfAct, notInTheFuture, textsPresent } from '../../record-rules';
import { judged } from '../../rejections';
import type { CertificateEvent } from '../events';
import { numberRule } from '../number-rule';
import type { ReportFake } from './commands';
import { reporterOf } from './reporter';

/**
 * Judges the form of a report of a fake paper, and who makes it. Any authority may, of any number: of a genuine one there
 * may be copies, and one that was never issued gets a history of its own by the report.
 */
export function decideFake({ data }: ReportFake, context: DecisionContext): Decision<CertificateEvent> {
  const reporter = reporterOf(context);
  if (typeof reporter !== 'string') return judged(reporter);
  return judged<CertificateEvent>(
    [
      ...notInTheFuture(context),
      ...numberRule(data.number),
      ...textsPresent({ '/authority': data.authority }),
      ...(data.carats === null ? [] : caratsRule(data.carats, '/carats')),
    ],
    {
      type: 'certificate.reported-fake',
      version: 1,
      data: { ...data, reportedBy: reporter, reportedOn: dayOfAct(context) },
    },
  );
}
