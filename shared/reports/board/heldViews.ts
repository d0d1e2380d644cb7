import { longDay } from '../../basics/day'
import { capital, counted, listed } from '../../basics/text'
import { organisationOf } from '../../findings/reportedWorkspace'
import { hasViews, viewsGate } from '../../findings/views'
import type { Block } from '../block'
import { inOrder } from '../wording'
import type { BoardFacts } from './boardFacts'

/** True while the views of several people are not to be seen: each answers alone, and not all have. */
export const areViewsHeld = ({ framework, cycle, returns }: Pick<BoardFacts, 'framework' | 'cycle' | 'returns'>) =>
  hasViews(framework) && !viewsGate(cycle, returns).isOpen

/** What stands in the report instead of views: how many are in, whose are still to come, and when they are shown. */
export function heldViews({
  framework,
  cycle,
  returns,
  returned,
  invited,
  workspace,
  asAt,
}: BoardFacts): readonly Block[] {
  const { one, many } = framework.respondent
  const waiting = viewsGate(cycle, returns).waitingFor.map((each) => organisationOf(workspace, each).name)
  return [
    { kind: 'heading', level: 1, text: 'Views are not shown yet', id: 'summary' },
    {
      kind: 'paragraph',
      words: `At ${longDay(asAt)}, ${returned.length} of ${counted(invited.length, one, many)} gave a view.${waiting.length > 0 ? ` Still to come: ${listed([...waiting].sort(inOrder))}.` : ''}`,
    },
    {
      kind: 'paragraph',
      words: `${capital(many)} answer alone, and nobody sees what others said before all are in. This report holds their views once all have answered, the cycle is closed, or somebody decides under Findings, Members’ views, to show what has come in.`,
    },
  ]
}
