import type { ImplementationCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const source = 'Letter of the example';
const law = { participant: 'GN', measure: 'law', reference: 'Act of the example' };

/** The data of one command of each kind about the implementation of the scheme, as they are sent. All is made up. */
export const IMPLEMENTATION_EXAMPLES: Readonly<Record<ImplementationCommand['type'], JsonObject>> = {
  DeclareMeasure: {
    ...law,
    statement: 'Trade without a certificate is an offence',
    effectiveFrom: '2003-02-01',
    certainty: 'stated',
    source,
  },
  EndMeasure: { ...law, effectiveUntil: '2006-12-31', reason: 'Another act took its place' },
  ProvideInformation: { participant: 'GN', year: 2005, source },
  AssessImplementation: {
    participant: 'GN',
    ratings: [{ obligation: 'KP-IV-a', rating: 'partly-met', statement: 'Diggers are being registered' }],
    source,
  },
};
