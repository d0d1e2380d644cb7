import { useRef, useState } from 'react'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import type { Framework } from '../../shared/frameworks/framework'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { Tick } from '../ui/Tick'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { useTypedField } from '../view/useTypedField'
import { addAsk, editItem, removeAsk } from './agendaCommands'
import { PromptPicker } from './PromptPicker'

type Props = {
  readonly session: Session
  readonly item: AgendaItem
  readonly isOver: boolean
  readonly library: readonly LibraryPrompt[]
  readonly framework: Framework | null
  /** Those who come. */
  readonly names: ReadonlyMap<OrganisationId, string>
}

/** What an item is called, whom it is about, and what is to be asked. */
export function ItemDetails({ session, item, isOver, library, framework, names }: Props) {
  const [ask, refusal] = useExplained(addAsk, explainSession)
  return (
    <div className="details-body stack-small">
      {isOver ? null : <Title session={session} item={item} />}
      {isOver || names.size === 0 ? null : <About session={session} item={item} names={names} />}
      <Asks session={session} item={item} isOver={isOver} />
      {isOver || !framework ? null : (
        <Details summary={`Choose a prompt for ${item.title}`}>
          <PromptPicker
            library={library}
            framework={framework}
            standardId={item.standardId}
            onPick={(prompt) => void ask(session.id, item.id, prompt.text, prompt)}
          />
          <RefusalWords words={refusal} />
        </Details>
      )}
    </div>
  )
}

function Title({ session, item }: Pick<Props, 'session' | 'item'>) {
  const keep = (typed: string) => {
    if (typed.trim() === '') return explainSession({ kind: 'itemTitleIsMissing' })
    if (typed.trim() !== item.title)
      void editItem(session.id, item.id, `change the title of ${item.title}`, () => ({ title: typed }))
    return null
  }
  const { box, error } = useTypedField(item.title, keep)
  return (
    <Field label="Title of the item" error={error}>
      {(ties) => <input {...ties} maxLength={2_000} {...box} />}
    </Field>
  )
}

/** Whom an item is about: one organisation, or several on the same matter. */
function About({ session, item, names }: Pick<Props, 'session' | 'item' | 'names'>) {
  const change = (id: OrganisationId, isOn: boolean) =>
    void editItem(session.id, item.id, `change whom ${item.title} is about`, ({ organisationIds }) => ({
      organisationIds: isOn ? [...organisationIds, id] : organisationIds.filter((each) => each !== id),
    }))
  return (
    <Details summary={`Put to: ${item.organisationIds.map((id) => names.get(id) ?? 'another').join(', ') || 'nobody'}`}>
      <ul className="plain-list session-ticks">
        {[...names].map(([id, name]) => (
          <li key={id}>
            <Tick
              label={name}
              about={item.title}
              on={item.organisationIds.includes(id)}
              onChange={(isOn) => change(id, isOn)}
            />
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** The questions that are to be asked: one's own, and those taken from prompts. */
function Asks({ session, item, isOver }: Pick<Props, 'session' | 'item' | 'isOver'>) {
  const [words, setWords] = useState('')
  const [add, refusal, adding] = useExplained(addAsk, explainSession)
  const box = useRef<HTMLTextAreaElement>(null)
  const send = async () => {
    if (!(await add(session.id, item.id, words))) return
    setWords('')
    box.current?.focus()
  }
  const remove = async (id: AgendaItem['asks'][number]['id']) => {
    await removeAsk(session.id, item.id, id)
    box.current?.focus()
  }
  return (
    <>
      {item.asks.length > 0 ? (
        <ul className="plain-list stack-small" aria-label={`Questions of ${item.title}`}>
          {item.asks.map((each) => (
            <li key={each.id} className="candidate">
              <span>{each.words}</span>
              {isOver ? null : (
                <Button name={`Remove the question ${each.words}`} onPress={() => void remove(each.id)}>
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {isOver ? null : (
        <form
          className="stack-small"
          onSubmit={(event) => {
            event.preventDefault()
            if (!adding) void send()
          }}
        >
          <Field label="A question to ask">
            {(ties) => (
              <textarea
                {...ties}
                ref={box}
                rows={2}
                maxLength={20_000}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
          </Field>
          <RefusalWords words={refusal} />
          <button type="submit" className="button" aria-disabled={adding || undefined}>
            Add the question
          </button>
        </form>
      )}
    </>
  )
}
