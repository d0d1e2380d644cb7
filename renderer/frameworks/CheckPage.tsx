import { useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import { editionOf, withoutHidden } from '../../shared/frameworks/draft'
import { carriedForward, compareEditions } from '../../shared/frameworks/editions'
import { editionWords } from '../../shared/frameworks/editionWords'
import { isInOrder, renumber } from '../../shared/frameworks/numbering'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { RefusalWords } from '../ui/RefusalWords'
import { EditionChanges } from '../view/EditionChanges'
import { explainProblem, type Problem } from '../view/explainProblem'
import { focusAfterAdding } from '../view/focusItem'
import { ScreenHeading } from '../view/ScreenHeading'
import { announce } from '../view/viewState'
import { carriedWords } from './CompareScreen'
import { openPage, publish, standsInTheWay, withdraw } from './commands'
import { EditionBoxes } from './EditionBoxes'
import { type PageProps, sizeWords } from './EditorParts'
import { ExportButtons } from './ExportButtons'
import { useEditions } from './known'
import { PublishQuestion } from './PublishQuestion'
import { useProblems } from './problems'

/** What is left to put right, what publishing means, and the way to do it. */
export function CheckPage({ draft, framework, edit }: PageProps) {
  const problems = useProblems(framework)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<'not yet' | 'now' | 'before'>('not yet')
  const edition = editionOf(framework)
  const refuse = (problem: Problem) => {
    const words = explainProblem(problem)
    setRefusal(words)
    if (words) announce(words)
  }
  const ask = async () => {
    setRefusal(null)
    setBusy(true)
    const problem = await standsInTheWay(draft.id)
    setBusy(false)
    if (problem) refuse(problem)
    else setAsking('now')
  }
  const goBack = () => {
    setAsking('before')
    focusAfterAdding('publish-it')
  }
  const doPublish = async () => {
    const result = await publish(draft.id, framework)
    if (result.ok) return
    goBack()
    refuse(result.problem)
  }
  if (asking === 'now') return <PublishQuestion framework={framework} onPublish={doPublish} onBack={goBack} />
  return (
    <>
      <ScreenHeading title="Check and publish" partnership={framework.title} keepFocus={asking === 'before'} />
      <p>
        {framework.title || 'Without a title'}, {editionWords(framework)}: {sizeWords(edition)}.
      </p>
      <div className="row">
        <Button name="Preview the whole draft" onPress={() => openPage(draft.id, { page: 'preview', id: '' })}>
          Preview
        </Button>
      </div>
      <section className="stack-small" aria-labelledby="to-do">
        <h2 id="to-do">Things to put right</h2>
        {problems.length === 0 ? (
          <p>There is nothing. This framework can be published.</p>
        ) : (
          <>
            <p>
              {counted(problems.length, 'thing')} {problems.length === 1 ? 'has' : 'have'} to be put right before it is
              published. Choose one to go there.
            </p>
            <ul className="bulleted">
              {problems.slice(0, 200).map(({ words, path, place }) => (
                <li key={`${path} ${words}`}>
                  <Button look="link" onPress={() => openPage(draft.id, place)}>
                    {words}
                  </Button>
                </li>
              ))}
              {problems.length > 200 ? <li>and {problems.length - 200} more</li> : null}
            </ul>
          </>
        )}
      </section>
      {isInOrder(framework) ? null : (
        <section className="stack-small editor-section" aria-labelledby="numbers">
          <h2 id="numbers">Numbers</h2>
          <p className="measure">
            Some numbers are out of order. You can number everything anew: standards 1, 2, 3 and questions 1.1, 1.2.
            Answers are not touched, because they go by the question and not by its number.
          </p>
          <Button
            onPress={() => {
              void edit('number everything anew', renumber)
              announce('Everything is numbered in order.')
            }}
          >
            Number in order
          </Button>
        </section>
      )}
      <Based draft={draft} framework={edition} />
      <section className="stack-small editor-section" aria-labelledby="publish">
        <h2 id="publish">Publish an edition</h2>
        <p className="measure">
          Publishing makes this an edition that cycles can use. <strong>A published edition never changes again</strong>
          , so that answers keep the words they were given to. To change it later, write the next edition.
        </p>
        {framework !== withoutHidden(framework) ? <p>Hidden questions are left out of the edition.</p> : null}
        <EditionBoxes framework={framework} edit={edit} />
        <RefusalWords words={refusal} framed />
        <div id="publish-it">
          <Button look="primary" busy={busy} onPress={() => void ask()}>
            Publish this edition
          </Button>
        </div>
      </section>
      <section className="stack-small editor-section" aria-labelledby="elsewhere">
        <h2 id="elsewhere">Save a copy, or put it away</h2>
        <div className="row">
          <ExportButtons framework={framework} name={framework.title || 'this framework'} />
          <Button onPress={() => void withdraw(draft.id, framework.title)}>Put this draft away</Button>
        </div>
      </section>
    </>
  )
}

/** How the draft stands to the edition before: the one it names, or was copied from. */
function Based({ draft, framework }: Pick<PageProps, 'draft' | 'framework'>) {
  const editions = useEditions()
  const from = framework.changes?.from ?? draft.basedOn
  const before = editions?.find(({ key }) => key === from)?.framework
  const carried = useMemo(() => (before ? carriedForward(framework, before) : null), [framework, before])
  if (!before || !carried) return null
  return (
    <section className="stack-small editor-section" aria-labelledby="based-on">
      <h2 id="based-on">Beside the edition before</h2>
      <p>
        Compared with {before.title}, {editionWords(before)}. {carriedWords(carried)}
      </p>
      {framework.changes ? (
        <Button look="link" onPress={() => openPage(draft.id, { page: 'changes' })}>
          Say what became of the questions
        </Button>
      ) : null}
      <Details summary="What changed">
        <EditionChanges
          changes={compareEditions(framework, before)}
          onOpen={(question) => openPage(draft.id, { page: 'question', id: question.id })}
        />
      </Details>
    </section>
  )
}
