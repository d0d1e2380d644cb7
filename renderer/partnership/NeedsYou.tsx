import { impossible } from '../../shared/basics/result'
import { counted, listed } from '../../shared/basics/text'
import type { Need } from '../../shared/reports/overview'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'

/** What waits for the person at this computer. */
export const NeedsYou = ({ needs, anyReturns }: { readonly needs: readonly Need[]; readonly anyReturns: boolean }) => (
  <section className="needs stack-small" aria-labelledby="needs-heading">
    <h2 id="needs-heading">Needs you</h2>
    {needs.length === 0 ? (
      <p>{anyReturns ? 'Everything is up to date. Nothing is overdue and no return is half done.' : 'Nothing yet.'}</p>
    ) : (
      <ul>
        {needs.map((need) => (
          <li key={`${need.kind} ${need.returnId}`}>
            <Button look="link" onPress={() => go({ screen: 'return', returnId: need.returnId })}>
              {needWords(need)}
            </Button>
          </li>
        ))}
      </ul>
    )}
  </section>
)

function needWords(need: Need): string {
  switch (need.kind) {
    case 'inProgress':
      return `Carry on with ${need.organisation}: ${need.progress.answered} of ${need.progress.total} answered`
    case 'asksForHelp':
      return `${need.organisation} asks for help with ${listed(need.questions)}`
    case 'overdue':
      return `${need.organisation} has not returned: ${counted(need.days, 'day')} late`
    default:
      return impossible(need)
  }
}
