import type { DecisionEvent, GroupEvent, OfficeEvent, SchemeEvent } from '@kp/scheme';

type GovernanceEvent = DecisionEvent | OfficeEvent | GroupEvent;

/** Whether an event is about a decision, an office or a working group. */
export function isAboutGovernance(event: SchemeEvent): event is GovernanceEvent {
  return /^(?:decision|office|group)\./.test(event.type);
}

/** What happened to a decision, an office or a working group, in a sentence. */
export function governanceSentence(event: GovernanceEvent): string {
  switch (event.type) {
    case 'decision.tabled': {
      const { kind, title, tabledOn, tabledBy } = event.data;
      return `${kind} tabled on ${tabledOn}${tabledBy === null ? '' : ` by ${tabledBy}`}: ${title}`;
    }
    case 'decision.agreed': {
      const { agreedOn, meeting, effectiveFrom } = event.data;
      return `agreed on ${agreedOn} (${meeting})${effectiveFrom === null ? '' : `, to hold from ${effectiveFrom}`}`;
    }
    case 'decision.translation-published':
      return `published in ${event.data.language} on ${event.data.publishedOn}`;
    case 'decision.circulated':
      return `made available to all Participants on ${event.data.circulatedOn}`;
    case 'decision.formally-adopted': {
      const { adoptedOn, effectiveFrom, rule } = event.data;
      return `formally adopted on ${adoptedOn}, holds from ${effectiveFrom} (${rule})`;
    }
    case 'decision.notice-issued': {
      const { title, issuedOn, effectiveFrom } = event.data;
      return `notice of the Chair of ${issuedOn}, holds from ${effectiveFrom}: ${title}`;
    }
    case 'office.candidature-recorded':
      return `${event.data.candidate} stands for the term from ${event.data.termFrom}, since ${event.data.declaredOn}`;
    case 'office.candidature-withdrawn': {
      const { candidate, termFrom, withdrawnOn, reason } = event.data;
      return `${candidate} withdrew on ${withdrawnOn} for the term from ${termFrom}: ${reason}`;
    }
    case 'office.officer-elected':
      return `${holderOf(event.data)} elected on ${event.data.electedOn} ${termOf(event.data)}`;
    case 'office.transferred':
      return `handed over on ${event.data.transferredOn} to ${holderOf(event.data)} ${termOf(event.data)}`;
    case 'office.vacated':
      return `${event.data.holder} left, vacant from ${event.data.effectiveFrom}: ${event.data.reason}`;
    case 'group.established':
      return `${event.data.name} set up on ${event.data.establishedOn} (${event.data.kind})`;
    case 'group.mandate-given': {
      const { mandate, task, givenOn, reportEveryMonths, reportDue } = event.data;
      const regular = reportEveryMonths === null ? '' : `, to report every ${String(reportEveryMonths)} months`;
      const once = reportDue === null ? '' : `, to report by ${reportDue}`;
      return `given on ${givenOn}: ${task}${regular}${once} (${mandate})`;
    }
    case 'group.mandate-ended':
      return `mandate ${event.data.mandate} ended, the first day without it is ${event.data.effectiveFrom}: ${event.data.reason}`;
    case 'group.reported':
      return `reported on ${event.data.reportedOn} on the mandate ${event.data.mandate}: ${event.data.title} (${event.data.report})`;
  }
}

function holderOf({ holder, person }: { readonly holder: string; readonly person: string | null }): string {
  return person === null ? holder : `${holder} (${person})`;
}

function termOf({ termFrom, termUntil }: { readonly termFrom: string; readonly termUntil: string | null }): string {
  return `from ${termFrom}${termUntil === null ? '' : ` to ${termUntil}`}`;
}
