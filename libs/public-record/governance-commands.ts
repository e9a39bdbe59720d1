import { startOfDay, type LocalDate } from '@kp/kernel';
import {
  ADOPTION_RULE_NAMES,
  CERTAINTIES,
  DECISION_KINDS,
  GROUP_KINDS,
  parseDecisionNumber,
  parseGroupCode,
  parseOfficeTitle,
  type DecisionNumber,
  type SchemeCommand,
  type TimedCommand,
} from '@kp/scheme';
import governance from './governance.json';
import { inOrderOfTime } from './in-order-of-time';
import { oneOf, readDate, readSource, told } from './written-word';

interface Report {
  readonly name: string;
  readonly on: LocalDate;
  readonly command: SchemeCommand;
}

/**
 * What is publicly known of the decisions, offices and working groups of 2003 to 2015, in order of time. Take them after
 * the membership: holders of offices are Participants. Plenary decisions are tabled and agreed on the same day, because
 * only the agreement is in our sources; when they were translated and circulated is not, so by Rule 26 none of them counts
 * as formally adopted. Of the intervals at which groups had to report nothing is told, so none is recorded.
 */
export function governanceCommands(): readonly TimedCommand[] {
  return inOrderOfTime([...decisions(), ...candidatures(), ...terms(), ...groups(), ...mandates()].map(reported));
}

/** The notices of the Chair, which removals and restrictions rest on, in order of time. */
export function noticesOfTheChair(): readonly TimedCommand[] {
  return inOrderOfTime(
    governance.notices
      .map(({ decision, title, on, certainty, source }): Report => {
        const day = readDate(on);
        return {
          name: `notice/${decision}`,
          on: day,
          command: {
            type: 'IssueChairNotice',
            data: {
              decision: numberOf(decision),
              title,
              issuedOn: day,
              effectiveFrom: day,
              certainty: oneOf(CERTAINTIES, certainty),
              source: sourceOf(source),
            },
          },
        };
      })
      .map(reported),
  );
}

function reported({ name, on, command }: Report): TimedCommand {
  return {
    id: `public-record/${name}/${on}`,
    occurredAt: startOfDay(on),
    actor: { id: 'public-record', roles: ['chair'] },
    command,
  };
}

function decisions(): Report[] {
  return governance.decisions.flatMap(({ decision: number, kind, title, on, certainty, meeting, source, ...told }) => {
    const day = readDate(on);
    const key = { decision: numberOf(number), source: sourceOf(source) };
    const rule = oneOf(ADOPTION_RULE_NAMES, told.rule ?? 'rule-26-2005');
    return [
      {
        name: `decision/${number}/tabled`,
        on: day,
        command: {
          type: 'TableDecision',
          data: { ...key, kind: oneOf(DECISION_KINDS, kind), title, tabledOn: day, tabledBy: null, rule },
        },
      },
      {
        name: `decision/${number}/agreed`,
        on: day,
        command: {
          type: 'RecordAgreement',
          data: { ...key, agreedOn: day, certainty: oneOf(CERTAINTIES, certainty), meeting, effectiveFrom: null },
        },
      },
    ];
  });
}

function candidatures(): Report[] {
  return governance.candidatures.flatMap(({ office, candidate, from, on, withdrawnOn, reason, source }) => {
    const key = { office: officeOf(office), source: sourceOf(source), candidate, termFrom: readDate(from) };
    const [declared, withdrawn] = [readDate(on), readDate(withdrawnOn)];
    return [
      {
        name: `office/${office}/${candidate}/stands`,
        on: declared,
        command: { type: 'RecordCandidature', data: { ...key, declaredOn: declared } },
      },
      {
        name: `office/${office}/${candidate}/withdrew`,
        on: withdrawn,
        command: { type: 'WithdrawCandidature', data: { ...key, withdrawnOn: withdrawn, reason } },
      },
    ];
  });
}

function terms(): Report[] {
  return [
    ...governance.terms.map((written): Report => {
      const electedOn = readDate(written.electedOn);
      return {
        name: `office/${written.office}/${written.from}`,
        on: electedOn,
        command: { type: 'ElectOfficer', data: { ...termOf(written), electedOn } },
      };
    }),
    ...governance.transfers.map((written): Report => {
      const transferredOn = readDate(written.transferredOn);
      return {
        name: `office/${written.office}/${written.from}`,
        on: transferredOn,
        command: { type: 'TransferOffice', data: { ...termOf(written), transferredOn } },
      };
    }),
  ];
}

function groups(): Report[] {
  return governance.groups.map(({ group, name, kind, on, certainty, decision, source }) => {
    const establishedOn = readDate(on);
    return {
      name: `group/${group}/established`,
      on: establishedOn,
      command: {
        type: 'EstablishGroup',
        data: {
          group: groupOf(group),
          source: sourceOf(source),
          name,
          kind: oneOf(GROUP_KINDS, kind),
          establishedOn,
          certainty: oneOf(CERTAINTIES, certainty),
          decision: decision === null ? null : numberOf(decision),
        },
      },
    };
  });
}

function mandates(): Report[] {
  return governance.mandates.flatMap(({ group, mandate, task, on, certainty, due, decision, source, reports }) => {
    const givenOn = readDate(on);
    const given: Report = {
      name: `group/${group}/mandate/${mandate}`,
      on: givenOn,
      command: {
        type: 'GiveMandate',
        data: {
          group: groupOf(group),
          source: sourceOf(source),
          mandate,
          task,
          givenOn,
          certainty: oneOf(CERTAINTIES, certainty),
          reportDue: due === null ? null : readDate(due),
          reportEveryMonths: null,
          decision: decision === null ? null : numberOf(decision),
        },
      },
    };
    return [
      given,
      ...reports.map((report): Report => {
        const reportedOn = readDate(report.on);
        return {
          name: `group/${group}/report/${report.report}/${mandate}`,
          on: reportedOn,
          command: {
            type: 'FileGroupReport',
            data: {
              group: groupOf(group),
              source: sourceOf(report.source),
              report: report.report,
              mandate,
              title: report.title,
              reportedOn,
            },
          },
        };
      }),
    ];
  });
}

function termOf({
  office,
  holder,
  person,
  from,
  until,
  certainty,
  source,
}: Omit<(typeof governance.terms)[number], 'electedOn'>) {
  return {
    office: officeOf(office),
    source: sourceOf(source),
    holder,
    person,
    termFrom: readDate(from),
    termUntil: until === null ? null : readDate(until),
    certainty: oneOf(CERTAINTIES, certainty),
  };
}

function sourceOf(name: string): string {
  return readSource(governance.sources, name);
}

function numberOf(text: string): DecisionNumber {
  return told(parseDecisionNumber(text), text);
}

function officeOf(text: string) {
  return told(parseOfficeTitle(text), text);
}

function groupOf(text: string) {
  return told(parseGroupCode(text), text);
}
