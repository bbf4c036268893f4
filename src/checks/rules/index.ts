import type { Rule } from '../rule.ts';
import { abbreviationExplained } from './abbreviation-explained.ts';
import { anchorUnique } from './anchor-unique.ts';
import { bareUrl } from './bare-url.ts';
import { categoryUsed } from './category-used.ts';
import { codePlain } from './code-plain.ts';
import { datesInOrder } from './dates-in-order.ts';
import { dutyAreaExists } from './duty-area-exists.ts';
import { eventRecap } from './event-recap.ts';
import { factInFuture } from './fact-in-future.ts';
import { factNotKnown } from './fact-not-known.ts';
import { fenceLanguage } from './fence-language.ts';
import { fenceMeta } from './fence-meta.ts';
import { figuresAgree } from './figures-agree.ts';
import { fileSound } from './file-sound.ts';
import { footnoteUsed } from './footnote-used.ts';
import { formerKey } from './former-key.ts';
import { headingBelowTitle } from './heading-below-title.ts';
import { headingNamed } from './heading-named.ts';
import { headingOrder } from './heading-order.ts';
import { headingUnique } from './heading-unique.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { htmlAllowed } from './html-allowed.ts';
import { imageAlt } from './image-alt.ts';
import { imageExists } from './image-exists.ts';
import { imagePlace } from './image-place.ts';
import { imageSize } from './image-size.ts';
import { linkAnswers } from './link-answers.ts';
import { linkIsBuilt } from './link-is-built.ts';
import { linkResolves } from './link-resolves.ts';
import { linkScheme } from './link-scheme.ts';
import { listedOnce } from './listed-once.ts';
import { markupRead } from './markup-read.ts';
import { matrixAccountable } from './matrix-accountable.ts';
import { matrixAccountableResponsible } from './matrix-accountable-responsible.ts';
import { matrixDutyArea } from './matrix-duty-area.ts';
import { matrixDutyNamed } from './matrix-duty-named.ts';
import { matrixDutyNear } from './matrix-duty-near.ts';
import { matrixDutyUnique } from './matrix-duty-unique.ts';
import { matrixFootnote } from './matrix-footnote.ts';
import { matrixFootnoteUnused } from './matrix-footnote-unused.ts';
import { matrixFullWord } from './matrix-full-word.ts';
import { matrixHeadings } from './matrix-headings.ts';
import { matrixLayerMissing } from './matrix-layer-missing.ts';
import { matrixLayers } from './matrix-layers.ts';
import { matrixLetters } from './matrix-letters.ts';
import { matrixNotApplicable } from './matrix-not-applicable.ts';
import { matrixNotApplicableReason } from './matrix-not-applicable-reason.ts';
import { matrixObjectives } from './matrix-objectives.ts';
import { matrixOneAccountable } from './matrix-one-accountable.ts';
import { matrixRequiredDuty } from './matrix-required-duty.ts';
import { matrixResponsible } from './matrix-responsible.ts';
import { matrixShared } from './matrix-shared.ts';
import { matrixSharedText } from './matrix-shared-text.ts';
import { matrixSupport } from './matrix-support.ts';
import { mdxComponent } from './mdx-component.ts';
import { mdxPlain } from './mdx-plain.ts';
import { mermaidParses } from './mermaid-parses.ts';
import { movesDates } from './moves-dates.ts';
import { movesForm } from './moves-form.ts';
import { movesInOrder } from './moves-in-order.ts';
import { movesReason } from './moves-reason.ts';
import { oneStartPage } from './one-start-page.ts';
import { pageIsWritten } from './page-is-written.ts';
import { personaServed } from './persona-served.ts';
import { platformIdsUnique } from './platform-ids-unique.ts';
import { platformLanguage } from './platform-language.ts';
import { referenceExists } from './reference-exists.ts';
import { referenceIsBuilt } from './reference-is-built.ts';
import { reviewInBulk } from './review-in-bulk.ts';
import { reviewInFuture } from './review-in-future.ts';
import { reviewOverdue } from './review-overdue.ts';
import { roadmapConfidence } from './roadmap-confidence.ts';
import { roadmapDeadlineTarget } from './roadmap-deadline-target.ts';
import { roadmapDependencyCycle } from './roadmap-dependency-cycle.ts';
import { roadmapDependencyTarget } from './roadmap-dependency-target.ts';
import { roadmapFiscalYear } from './roadmap-fiscal-year.ts';
import { roadmapHandover } from './roadmap-handover.ts';
import { roadmapLineageCycle } from './roadmap-lineage-cycle.ts';
import { roadmapMilestoneLate } from './roadmap-milestone-late.ts';
import { roadmapMoveRecorded } from './roadmap-move-recorded.ts';
import { roadmapOwner } from './roadmap-owner.ts';
import { roadmapResult } from './roadmap-result.ts';
import { roadmapRetiredService } from './roadmap-retired-service.ts';
import { roadmapShippedDate } from './roadmap-shipped-date.ts';
import { roadmapShippedRelease } from './roadmap-shipped-release.ts';
import { roadmapStageFacts } from './roadmap-stage-facts.ts';
import { roadmapStoppedDate } from './roadmap-stopped-date.ts';
import { roadmapTarget } from './roadmap-target.ts';
import { roadmapTargetFar } from './roadmap-target-far.ts';
import { roadmapTargetPassed } from './roadmap-target-passed.ts';
import { roadmapWip } from './roadmap-wip.ts';
import { secret } from './secret.ts';
import { serviceBenefits } from './service-benefits.ts';
import { serviceDecisionDue } from './service-decision-due.ts';
import { serviceDependencyCycle } from './service-dependency-cycle.ts';
import { serviceDependsOnImmature } from './service-depends-on-immature.ts';
import { serviceDependsOnRetired } from './service-depends-on-retired.ts';
import { serviceEndOfLife } from './service-end-of-life.ts';
import { serviceHasDocs } from './service-has-docs.ts';
import { serviceHasMatrix } from './service-has-matrix.ts';
import { serviceOnCallReachable } from './service-on-call-reachable.ts';
import { serviceOwnerExists } from './service-owner-exists.ts';
import { serviceOwnerPlatform } from './service-owner-platform.ts';
import { serviceOwnerReachable } from './service-owner-reachable.ts';
import { serviceProductionFacts } from './service-production-facts.ts';
import { serviceReplacement } from './service-replacement.ts';
import { serviceRetirementDue } from './service-retirement-due.ts';
import { serviceSuccessor } from './service-successor.ts';
import { serviceSummaryLength } from './service-summary-length.ts';
import { surveyAnswered } from './survey-answered.ts';
import { tagNear } from './tag-near.ts';
import { teamOwns } from './team-owns.ts';
import { teamParentCycle } from './team-parent-cycle.ts';
import { textPlain } from './text-plain.ts';
import { timeOfDayClear } from './time-of-day-clear.ts';
import { uniqueAddress } from './unique-address.ts';
import { uniqueAlias } from './unique-alias.ts';
import { yearLikely } from './year-likely.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  abbreviationExplained,
  anchorUnique,
  bareUrl,
  categoryUsed,
  codePlain,
  datesInOrder,
  dutyAreaExists,
  eventRecap,
  factInFuture,
  factNotKnown,
  fenceLanguage,
  fenceMeta,
  figuresAgree,
  fileSound,
  footnoteUsed,
  formerKey,
  headingBelowTitle,
  headingNamed,
  headingOrder,
  headingUnique,
  hiddenCharacters,
  htmlAllowed,
  imageAlt,
  imageExists,
  imagePlace,
  imageSize,
  linkAnswers,
  linkIsBuilt,
  linkResolves,
  linkScheme,
  listedOnce,
  markupRead,
  matrixAccountable,
  matrixAccountableResponsible,
  matrixDutyArea,
  matrixDutyNamed,
  matrixDutyNear,
  matrixDutyUnique,
  matrixFootnote,
  matrixFootnoteUnused,
  matrixFullWord,
  matrixHeadings,
  matrixLayerMissing,
  matrixLayers,
  matrixLetters,
  matrixNotApplicable,
  matrixNotApplicableReason,
  matrixObjectives,
  matrixOneAccountable,
  matrixRequiredDuty,
  matrixResponsible,
  matrixShared,
  matrixSharedText,
  matrixSupport,
  mdxComponent,
  mdxPlain,
  mermaidParses,
  movesDates,
  movesForm,
  movesInOrder,
  movesReason,
  oneStartPage,
  pageIsWritten,
  personaServed,
  platformIdsUnique,
  platformLanguage,
  referenceExists,
  referenceIsBuilt,
  reviewInBulk,
  reviewInFuture,
  reviewOverdue,
  roadmapConfidence,
  roadmapDeadlineTarget,
  roadmapDependencyCycle,
  roadmapDependencyTarget,
  roadmapFiscalYear,
  roadmapHandover,
  roadmapLineageCycle,
  roadmapMilestoneLate,
  roadmapMoveRecorded,
  roadmapOwner,
  roadmapResult,
  roadmapRetiredService,
  roadmapShippedDate,
  roadmapShippedRelease,
  roadmapStageFacts,
  roadmapStoppedDate,
  roadmapTarget,
  roadmapTargetFar,
  roadmapTargetPassed,
  roadmapWip,
  secret,
  serviceBenefits,
  serviceDecisionDue,
  serviceDependencyCycle,
  serviceDependsOnImmature,
  serviceDependsOnRetired,
  serviceEndOfLife,
  serviceHasDocs,
  serviceHasMatrix,
  serviceOnCallReachable,
  serviceOwnerExists,
  serviceOwnerPlatform,
  serviceOwnerReachable,
  serviceProductionFacts,
  serviceReplacement,
  serviceRetirementDue,
  serviceSuccessor,
  serviceSummaryLength,
  surveyAnswered,
  tagNear,
  teamOwns,
  teamParentCycle,
  textPlain,
  timeOfDayClear,
  uniqueAddress,
  uniqueAlias,
  yearLikely,
];
