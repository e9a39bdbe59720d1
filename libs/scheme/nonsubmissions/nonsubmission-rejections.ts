import type { RejectionEntry } from '../rejection-entry';

/** Why a step about a missing return is refused. */
export const NONSUBMISSION_REJECTIONS = {
  'not-for-this-step': {
    kind: 'forbidden',
    title: 'The actor does not take this step',
    rule: 'Moscow communiqué (2005): guidelines on non-submission of the Participation Committee',
    cure: 'Reminders, notices and referrals are the working group’s or the Chair’s; recommendations and waivers the Participation Committee’s; explanations the Participant’s own.',
  },
  'not-overdue': {
    kind: 'conflict',
    title: 'The return is not overdue',
    rule: 'KPCS Annex III: within two months of the end of the period',
    cure: 'Wait until the day after its last day.',
  },
  'submitted-already': {
    kind: 'conflict',
    title: 'The return was submitted',
    rule: 'Order of this ledger: a complete return ends the case',
    cure: 'Nothing is left to do.',
  },
  'waived-already': {
    kind: 'conflict',
    title: 'The committee waived the return',
    rule: 'Order of this ledger: a waiver ends the case',
    cure: 'Nothing is left to do.',
  },
  'step-out-of-order': {
    kind: 'conflict',
    title: 'Another step comes next',
    rule: 'Order of this ledger: reminder, notice, referral, recommendation, each once',
    cure: 'Take the next step first.',
  },
  'step-too-early': {
    kind: 'conflict',
    title: 'The policy does not call for this step yet',
    rule: 'The non-submission policy in force',
    cure: 'Wait for its day, or adopt a policy that sets another.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
