import { useState } from 'react'
import type { FrontSheetField } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import type { ReturnId } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import { isAnswered } from '../../shared/returns/progress'
import { allKept } from '../storage/record'
import { type ReturnInContext, useReturn } from '../storage/returns'
import { Button } from '../ui/Button'
import { Radios } from '../ui/Radios'
import { RefusalWords } from '../ui/RefusalWords'
import { sendDrafts } from '../ui/useDraft'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { useCommand } from '../view/useCommand'
import { giveViews, keepGroup } from './commands'
import { PrivateQuestion } from './PrivateQuestion'

type Props = {
  readonly returnId: ReturnId
  /** Goes back to the page that tells of nobody. */
  readonly onEnd: () => void
}

/** One person's questions. What was answered before this sitting is kept and not shown. */
export function PersonForm({ returnId, onEnd }: Props) {
  const context = useReturn(returnId)
  if (!context || context.auditReturn.id !== returnId) return null
  return <Sitting context={context} onEnd={onEnd} />
}

/** One page of a sitting: a choice about the person, a question, or the end. */
type Page =
  | { readonly kind: 'about'; readonly field: FrontSheetField }
  | { readonly kind: 'question'; readonly placed: PlacedQuestion }
  | { readonly kind: 'end' }

/** What is still open when a person sits down: that is what this sitting asks, whatever is answered while it lasts. */
function pagesOf({ auditReturn, framework }: ReturnInContext): readonly Page[] {
  return [
    ...framework.frontSheet
      .filter(({ id, kind }) => kind === 'choice' && !auditReturn.frontSheet[id])
      .map((field): Page => ({ kind: 'about', field })),
    ...questionsAsked(framework, auditReturn)
      .filter(({ question }) => !isAnswered(question, auditReturn.answers[question.id]))
      .map((placed): Page => ({ kind: 'question', placed })),
    { kind: 'end' },
  ]
}

function Sitting({ context, onEnd }: { readonly context: ReturnInContext; readonly onEnd: () => void }) {
  const [pages] = useState(() => pagesOf(context))
  const [at, setAt] = useState(0)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const move = async (by: 1 | -1) => {
    await sendDrafts()
    setAt((present) => Math.min(pages.length - 1, Math.max(0, present + by)))
  }
  const next = () => void move(1)
  const previous = () => void move(-1)
  useScreenCommands('screen', { nextQuestion: next, previousQuestion: previous, nextUnanswered: next })
  const page = pages[at]
  const touch = (id: string) => setTouched((present) => new Set([...present, id]))
  if (!page) return null
  return (
    <div className="stack measure laptop" key={at}>
      {page.kind === 'about' ? (
        <AboutPerson context={context} field={page.field} />
      ) : page.kind === 'question' ? (
        <PrivateQuestion
          context={context}
          placed={page.placed}
          isTouched={touched.has(page.placed.question.id)}
          onTouch={() => touch(page.placed.question.id)}
        />
      ) : (
        <End context={context} onEnd={onEnd} />
      )}
      <div className="row">
        {page.kind === 'end' ? null : (
          <Button look="primary" keys="Ctrl+Enter" onPress={next}>
            Next
          </Button>
        )}
        {at > 0 ? (
          <Button keys="Alt+Left" onPress={previous}>
            Previous
          </Button>
        ) : null}
        <Button onPress={() => void sendDrafts().then(onEnd)}>Not now, pass the laptop on</Button>
      </div>
      <p className="hint">
        {page.kind === 'end' ? 'The end' : `${at + 1} of ${pages.length - 1}`}. What you answer is kept as you go.
      </p>
    </div>
  )
}

/** A choice about the person, such as a group. */
function AboutPerson({ context, field }: { readonly context: ReturnInContext; readonly field: FrontSheetField }) {
  const [chosen, setChosen] = useState('')
  const choose = (group: string) => {
    setChosen(group)
    void keepGroup(context, field.id, group)
  }
  return (
    <>
      <ScreenHeading title="About you" />
      <Radios
        legend={field.label}
        choices={(field.choices ?? []).map(({ id, label }) => ({ value: id, label }))}
        value={chosen}
        onChange={choose}
      />
      {field.hint ? <p className="hint">{field.hint}</p> : null}
    </>
  )
}

function End({ context, onEnd }: { readonly context: ReturnInContext; readonly onEnd: () => void }) {
  const [run, refusal, running] = useCommand(giveViews)
  const asked = questionsAsked(context.framework, context.auditReturn)
  const answered = asked.filter(({ question }) => isAnswered(question, context.auditReturn.answers[question.id])).length
  const done = async () => {
    await sendDrafts()
    await allKept()
    if (await run(context, context.framework)) onEnd()
  }
  return (
    <>
      <ScreenHeading title="That was the last question" />
      <p>
        You answered {answered} of {asked.length}. Press “I am done” to give your views: they are then counted with the
        others, and cannot be changed here.
      </p>
      <RefusalWords words={refusal} />
      <div className="row">
        <Button look="primary" busy={running} onPress={() => void done()}>
          I am done
        </Button>
      </div>
    </>
  )
}
