/** A weight of a class of stones. `quantity` is a JSON number, as EPCIS wants it; CTM is the metric carat (UN/ECE Rec 20). */
export interface EpcisQuantity {
  readonly epcClass: string;
  readonly quantity: number;
  readonly uom: 'CTM';
}

/** A paper that an event is about. */
export interface EpcisBizTransaction {
  readonly type: 'cert' | 'desadv' | 'recadv';
  readonly bizTransaction: string;
}

/** A member of our own vocabulary: `kp:seals`. */
export type KpMembers = Readonly<Record<`kp:${string}`, unknown>>;

/** What every event tells: when it happened and was recorded, and about which certificate. */
interface EpcisCommon {
  readonly eventID: string;
  readonly eventTime: string;
  readonly recordTime: string;
  readonly eventTimeZoneOffset: '+00:00';
  readonly certificationInfo: string;
  /** Says that the event of this id did not happen so, and which events put it right. */
  readonly errorDeclaration?: {
    readonly declarationTime: string;
    readonly reason: 'did_not_occur' | 'incorrect_data';
    readonly correctiveEventIDs: readonly string[];
  };
  readonly bizStep?: string;
  readonly disposition?: string;
  readonly readPoint?: { readonly id: string };
  readonly bizTransactionList?: readonly EpcisBizTransaction[];
  readonly sourceList?: readonly { readonly type: 'owning_party'; readonly source: string }[];
  readonly destinationList?: readonly { readonly type: 'owning_party'; readonly destination: string }[];
}

export interface EpcisObjectEvent extends EpcisCommon {
  readonly type: 'ObjectEvent';
  readonly action: 'ADD' | 'OBSERVE' | 'DELETE';
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly EpcisQuantity[];
  readonly persistentDisposition?: { readonly set: readonly string[] };
  readonly ilmd?: KpMembers;
}

export interface EpcisAggregationEvent extends EpcisCommon {
  readonly type: 'AggregationEvent';
  readonly action: 'ADD';
  readonly parentID: string;
  readonly childEPCs?: readonly string[];
  readonly childQuantityList?: readonly EpcisQuantity[];
}

export interface EpcisTransformationEvent extends EpcisCommon {
  readonly type: 'TransformationEvent';
  readonly transformationID: string;
  readonly inputQuantityList: readonly EpcisQuantity[];
  readonly outputQuantityList: readonly EpcisQuantity[];
}

export interface EpcisTransactionEvent extends EpcisCommon {
  readonly type: 'TransactionEvent';
  readonly action: 'ADD';
  readonly epcList: readonly string[];
  readonly bizTransactionList: readonly EpcisBizTransaction[];
}

/** An event of EPCIS 2.0 (ISO/IEC 19987) as the ledger writes it. */
export type EpcisEvent = (EpcisObjectEvent | EpcisAggregationEvent | EpcisTransformationEvent | EpcisTransactionEvent) &
  KpMembers;

/** A document of EPCIS 2.0 in JSON-LD. */
export interface EpcisDocument extends KpMembers {
  readonly '@context': readonly [string, { readonly kp: string }];
  readonly id: string;
  readonly type: 'EPCISDocument';
  readonly schemaVersion: '2.0';
  readonly creationDate: string;
  readonly epcisBody: { readonly eventList: readonly EpcisEvent[] };
}
