import type { ImplementationEvent } from '@kp/scheme';

/** Tells an event of the implementation of the scheme in one plain sentence without its end stop. */
export function implementationSentence(event: ImplementationEvent): string {
  const { participant } = event.data;
  switch (event.type) {
    case 'implementation.measure-declared': {
      const { measure, reference, effectiveFrom, source } = event.data;
      return `${participant} has this ${measure} in place from ${effectiveFrom}: ${reference} (${source})`;
    }
    case 'implementation.measure-ended': {
      const { measure, reference, effectiveUntil, reason } = event.data;
      return `${participant} had this ${measure} in place until ${effectiveUntil}: ${reference} (${reason})`;
    }
    case 'implementation.information-provided':
      return `${participant} provided its information of ${String(event.data.year)} on ${event.data.providedOn}`;
    case 'implementation.self-assessed': {
      const ratings = event.data.ratings.map(({ obligation, rating }) => `${obligation} ${rating}`);
      return `${participant} rated itself on ${event.data.assessedOn}: ${ratings.join(', ')}`;
    }
  }
}
