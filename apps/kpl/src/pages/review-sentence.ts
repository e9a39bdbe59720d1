import type { RecommendationEvent, ReviewEvent } from '@kp/scheme';

/** Tells an event of a review in one plain sentence without its end stop. */
export function reviewSentence(event: ReviewEvent): string {
  switch (event.type) {
    case 'review.proposed':
      return `the monitors proposed a ${event.data.kind} on ${event.data.proposedOn}: ${event.data.ground}`;
    case 'review.invited': {
      const { participant, kind, follows, invitedOn, source } = event.data;
      const after = follows === null ? '' : ` after ${follows}`;
      return `${participant} invited a ${kind}${after} on ${invitedOn} (${source})`;
    }
    case 'review.agreed':
      return `${event.data.participant} agreed on ${event.data.agreedOn} (${event.data.source})`;
    case 'review.scheduled': {
      const { from, to, team } = event.data;
      const who = team === null ? '' : `, by ${team.map((member) => member.from).join(', ')}`;
      return `set for ${from} to ${to}${who}`;
    }
    case 'review.completed': {
      const { startedOn, endedOn, certainty } = event.data;
      return `took place from ${startedOn} to ${endedOn}${certainty === 'stated' ? '' : ` (days ${certainty})`}`;
    }
    case 'review.report-filed': {
      const { title, findings, filedOn } = event.data;
      const found = findings.map(({ obligation, rating }) => `${obligation} ${rating}`).join(', ');
      return `reported on ${filedOn}: ${title}${found === '' ? '' : ` (${found})`}`;
    }
    case 'review.report-received':
      return `${event.data.participant} received the report on ${event.data.receivedOn}`;
    case 'review.report-posted': {
      const { postedOn, comments } = event.data;
      return `the report was posted on ${postedOn}${comments === null ? '' : `, with the comment: ${comments}`}`;
    }
    case 'review.cancelled':
      return `called off on ${event.data.cancelledOn}: ${event.data.reason}`;
  }
}

/** Tells an event of a recommendation in one plain sentence without its end stop. */
export function recommendationSentence(event: RecommendationEvent): string {
  switch (event.type) {
    case 'recommendation.made': {
      const { owner, text, due, obligations } = event.data;
      const by = due === null ? '' : ` by ${due}`;
      return `${owner} is to do this${by}: ${text} (${obligations.join(', ')})`;
    }
    case 'recommendation.progress-reported':
      return `progress told on ${event.data.reportedOn}: ${event.data.progress}`;
    case 'recommendation.closed':
      return `closed on ${event.data.closedOn}: ${event.data.reason}`;
    case 'recommendation.reopened': {
      const { reopenedOn, due, reason } = event.data;
      return `open again since ${reopenedOn}${due === null ? '' : `, due ${due}`}: ${reason}`;
    }
  }
}
