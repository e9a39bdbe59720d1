import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type { ApplicationContent, ApplicationEvent } from './events';

/** Where an application stands. `absent`: none was filed under this number. */
export const APPLICATION_STATUSES = ['absent', 'filed', 'approved', 'declined'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What the exporting authority decided, and when. */
export type ApplicationDecision =
  | {
      readonly kind: 'approved';
      readonly on: LocalDate;
      readonly authority: string;
      readonly certificate: CertificateNumber;
    }
  | { readonly kind: 'declined'; readonly on: LocalDate; readonly authority: string; readonly reason: string };

export interface ApplicationState {
  readonly status: ApplicationStatus;
  /** `null` until it is filed. */
  readonly content: ApplicationContent | null;
  readonly filedOn: LocalDate | null;
  readonly decision: ApplicationDecision | null;
}

export const initialApplicationState: ApplicationState = {
  status: 'absent',
  content: null,
  filedOn: null,
  decision: null,
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveApplication(state: ApplicationState, event: ApplicationEvent): ApplicationState {
  switch (event.type) {
    case 'application.filed': {
      const { filedOn, ...content } = event.data;
      return { ...state, status: 'filed', content, filedOn };
    }
    case 'application.approved': {
      const { approvedOn: on, authority, certificate } = event.data;
      return { ...state, status: 'approved', decision: { kind: 'approved', on, authority, certificate } };
    }
    case 'application.declined': {
      const { declinedOn: on, authority, reason } = event.data;
      return { ...state, status: 'declined', decision: { kind: 'declined', on, authority, reason } };
    }
    default:
      event satisfies never;
      return state;
  }
}
