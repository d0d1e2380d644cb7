import { longDay } from '../../shared/basics/day'
import { capital } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { editionWords } from '../../shared/frameworks/editionWords'
import type { FrameworkId } from '../../shared/frameworks/framework'
import { inForceWords } from '../../shared/frameworks/inForce'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'
import { makeCopy, makeNextEdition } from './commands'
import { sizeWords } from './EditorParts'
import { ExportButtons } from './ExportButtons'
import { FoundQuestions } from './FoundQuestions'
import { kindsText } from './kindsOf'
import type { KnownEdition } from './known'

/** What every card is given beside its edition. */
type Around = {
  readonly cycles: readonly Cycle[]
  /** What is looked for; its questions are listed. */
  readonly wanted: string
  readonly owner: string
  /** The numbers of the editions that a framework has already, published or being written. */
  readonly takenBy: (id: FrameworkId) => readonly string[]
}

type CardsProps = Around & {
  readonly id: string
  readonly heading: string
  readonly editions: readonly KnownEdition[]
}

/** Published editions under a heading, each with what can be done with it. */
export const EditionCards = ({ id, heading, editions, ...around }: CardsProps) => (
  <section className="stack-small" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <ul className="framework-cards">
      {editions.map((each) => (
        <EditionCard key={each.key} known={each} {...around} />
      ))}
    </ul>
  </section>
)

type CardProps = Around & { readonly known: KnownEdition }

function EditionCard({ known: { key, framework, isStarter }, cycles, wanted, owner, takenBy }: CardProps) {
  const name = `${framework.title}, ${editionWords(framework)}`
  const used = cycles.filter((cycle) => cycle.framework === key)
  return (
    <li className="framework-card">
      <h3>{framework.title}</h3>
      {isStarter ? <span className="starter-mark">Starter – agree it locally</span> : null}
      <p>
        {capital(editionWords(framework))}. {isStarter ? '' : `Written by ${framework.owner}. `}Published{' '}
        {longDay(framework.publishedOn)}. {inForceWords(framework, today())}
      </p>
      <p>
        {sizeWords(framework)}: {kindsText(framework)}.
      </p>
      <p className="hint">
        {used.length === 0 ? 'No cycle uses it yet.' : `Used in ${used.map(({ title }) => title).join('; ')}.`}
      </p>
      <FoundQuestions
        framework={framework}
        wanted={wanted}
        onOpen={({ question }) => go({ screen: 'framework', framework: key, at: question.id })}
      />
      <div className="row">
        <Button name={`Preview ${name}`} onPress={() => go({ screen: 'framework', framework: key, at: '' })}>
          Preview
        </Button>
        <Button name={`Make a copy to tailor of ${name}`} onPress={() => void makeCopy(framework, owner)}>
          Make a copy to tailor
        </Button>
        {isStarter ? null : (
          <Button
            name={`Write the next edition of ${name}`}
            onPress={() => void makeNextEdition(framework, takenBy(framework.id))}
          >
            Write the next edition
          </Button>
        )}
        <Button
          look="link"
          name={`Compare editions of ${name}`}
          onPress={() => go({ screen: 'compareFrameworks', framework: key, before: framework.changes?.from ?? null })}
        >
          Compare editions
        </Button>
        <Button
          look="link"
          name={`Start a cycle with it: ${name}`}
          onPress={() => go({ screen: 'startCycle', framework: key })}
        >
          Start a cycle with it
        </Button>
        <ExportButtons framework={framework} name={name} />
      </div>
    </li>
  )
}
