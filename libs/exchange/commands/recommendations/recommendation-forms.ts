import { OBLIGATION_IDS, VISIBILITIES, type RecommendationCommand, type RecommendationKey } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { reviewKeyOf } from '../reviews/review-forms';
import { dayOf, memberOrNone, orNull, same, textOf, wordOf } from '../wire-values';
import { CloseRecommendationDto } from './close-recommendation.dto';
import { MakeRecommendationDto } from './make-recommendation.dto';
import type { RecommendationKeyDto } from './recommendation-key.dto';
import { ReopenRecommendationDto } from './reopen-recommendation.dto';
import { ReportProgressDto } from './report-progress.dto';

/** The wire forms of the commands about recommendations. */
export const RECOMMENDATION_FORMS: FormsOf<RecommendationCommand> = {
  MakeRecommendation: form(
    MakeRecommendationDto,
    (wire) => ({
      ...recommendationKeyOf(wire),
      text: textOf(wire.text),
      owner: textOf(wire.owner),
      due: orNull(wire.due, dayOf),
      obligations: wire.obligations.map((obligation) => wordOf(OBLIGATION_IDS, obligation)),
      visibility: wordOf(VISIBILITIES, wire.visibility),
    }),
    ({ due, obligations, ...told }) => ({
      ...told,
      obligations: [...obligations],
      ...memberOrNone('due', due, same),
    }),
  ),
  ReportProgress: form(
    ReportProgressDto,
    (wire) => ({
      ...recommendationKeyOf(wire),
      progress: textOf(wire.progress),
      evidence: {
        documents: (wire.documents ?? []).map(({ title }) => textOf(title)),
        positions: wire.positions ?? [],
      },
    }),
    ({ evidence: { documents, positions }, ...told }) => ({
      ...told,
      ...(documents.length === 0 ? {} : { documents: documents.map((title) => ({ title })) }),
      ...(positions.length === 0 ? {} : { positions: [...positions] }),
    }),
  ),
  CloseRecommendation: form(
    CloseRecommendationDto,
    (wire) => ({ ...recommendationKeyOf(wire), reason: textOf(wire.reason) }),
    (told) => ({ ...told }),
  ),
  ReopenRecommendation: form(
    ReopenRecommendationDto,
    (wire) => ({
      ...recommendationKeyOf(wire),
      reason: textOf(wire.reason),
      due: orNull(wire.due, dayOf),
    }),
    ({ due, ...told }) => ({ ...told, ...memberOrNone('due', due, same) }),
  ),
};

function recommendationKeyOf(wire: PlainOf<RecommendationKeyDto>): RecommendationKey {
  return { ...reviewKeyOf(wire), item: wire.item };
}
