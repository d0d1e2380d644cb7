import type { ActionFrom, PartnershipAction } from '../../actions/action'
import { changeAction, checkAction, markDone, raiseAction, updateAction, withdrawAction } from '../../actions/changes'
import { addPrompt, type KeptPrompt } from '../../challenges/prompts'
import { addMilestone, makePlan, meetMilestone, type Plan } from '../../plan/plan'
import type { SampleAction, SamplePlan, SamplePrompt } from './sampleChallengeFile'
import { accepted, sampleId, sampleIds, sampleStamp } from './sampleChallenges'

/** An action of the sample with everything that became of it. */
export function sampleAction({ key, events, ...written }: SampleAction): PartnershipAction {
  const asked = {
    cycleId: sampleId<'cycle'>(written.cycle),
    from: fromOf(written.from),
    terms: {
      what: written.what,
      organisationId: written.organisation === undefined ? null : sampleId<'organisation'>(written.organisation),
      owner: written.owner,
      due: written.due,
      evidenceToClose: written.evidenceToClose,
      impact: written.impact,
    },
  }
  const raised = accepted(
    key,
    raiseAction(asked, sampleStamp(written), () => sampleId(`action-${key}`)),
  )
  const mint = sampleIds(`action-${key}-event`)
  return events.reduce((action, event) => accepted(key, after(action, event, mint)), raised)
}

function after(action: PartnershipAction, event: SampleAction['events'][number], mint: ReturnType<typeof sampleIds>) {
  const stamp = sampleStamp(event)
  switch (event.kind) {
    case 'updated':
      return updateAction(action, event, stamp, mint)
    case 'changed':
      return changeAction(action, { due: event.due }, event.reason, stamp, mint)
    case 'done':
      return markDone(action, event.note, stamp, mint)
    case 'checked':
      return checkAction(action, event, stamp, mint)
    default:
      return withdrawAction(action, event.reason, stamp, mint)
  }
}

function fromOf(from: SampleAction['from']): ActionFrom {
  switch (from.kind) {
    case 'challenge':
      return { kind: from.kind, challengeId: sampleId(`challenge-${from.challenge}`) }
    case 'session':
      return { kind: from.kind, sessionId: sampleId(`session-${from.session}`) }
    case 'review':
      return { kind: from.kind, reviewId: sampleId(from.review), itemId: sampleId(`${from.review}-${from.item}`) }
    default:
      return from
  }
}

/** A plan of the sample. */
export function samplePlan({ key, milestones, decisions, scrutiny, meetings, ...named }: SamplePlan): Plan {
  const empty = accepted(key, makePlan({ id: sampleId(key), ...named }))
  const planned = milestones.reduce((plan, { metOn, ...typed }, i) => {
    const id = sampleId<'milestone'>(`${key}-milestone-${i + 1}`)
    const added = accepted(key, addMilestone(plan, id, typed))
    return metOn === null ? added : accepted(key, meetMilestone(added, id, metOn))
  }, empty)
  return {
    ...planned,
    decisions: decisions.map((each, i) => ({ ...each, id: sampleId(`${key}-decision-${i + 1}`) })),
    scrutiny: scrutiny.map((each, i) => ({ ...each, id: sampleId(`${key}-scrutiny-${i + 1}`) })),
    meetings: meetings.map(({ attendance, ...meeting }, i) => ({
      ...meeting,
      id: sampleId(`${key}-meeting-${i + 1}`),
      attendance: Object.fromEntries(Object.entries(attendance).map(([each, came]) => [sampleId(each), came])),
    })),
  }
}

/** The sample partnership's own prompts, in their order. */
export function samplePrompts(written: readonly SamplePrompt[]): readonly KeptPrompt[] {
  const kept: KeptPrompt[] = []
  for (const { by, on, ...own } of written)
    kept.push(accepted(own.topic, addPrompt(kept, own, sampleStamp({ by, on }))))
  return kept
}
