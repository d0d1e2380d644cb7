import './frameworks.css'
import { useMemo } from 'react'
import { capital, counted } from '../../shared/basics/text'
import { carriedForward, compareEditions } from '../../shared/frameworks/editions'
import { editionWords } from '../../shared/frameworks/editionWords'
import type { Framework, FrameworkKey } from '../../shared/frameworks/framework'
import { type Renaming, renamings } from '../../shared/frameworks/renamings'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { EditionChanges, TwoWordings } from '../view/EditionChanges'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { sizeWords } from './EditorParts'
import { type KnownEdition, useEditions } from './known'

type Props = { readonly framework: FrameworkKey; readonly before: FrameworkKey | null }

/** Two editions side by side: what was asked then and what is asked now, and what becomes of the answers. */
export function CompareScreen({ framework, before }: Props) {
  const editions = useEditions()
  if (!editions) return null
  const now = editions.find(({ key }) => key === framework)
  if (!now) return <p>This framework is no longer here. Go back to Frameworks.</p>
  const others = editions.filter(({ key }) => key !== framework)
  const then = others.find(({ key }) => key === before) ?? likelyBefore(now, others)
  const choices = editions.map(({ key, framework }) => ({
    value: key,
    words: `${framework.title}, ${editionWords(framework)}`,
  }))
  const show = (next: FrameworkKey, old: FrameworkKey | null) =>
    go({ screen: 'compareFrameworks', framework: next, before: old })
  return (
    <div className="stack measure">
      <ScreenHeading title="Compare editions" />
      <Choose
        label="The newer edition"
        value={framework}
        choices={choices}
        onChoose={(key) => show(key, key === then?.key ? framework : (then?.key ?? null))}
      />
      {then ? (
        <Choose
          label="The older edition"
          value={then.key}
          choices={choices.filter(({ value }) => value !== framework)}
          onChoose={(key) => show(framework, key)}
        />
      ) : null}
      {then ? (
        <Difference now={now.framework} before={then.framework} onOpen={(id) => openIn(framework, id)} />
      ) : (
        <p>There is no other edition to compare with. Make a copy, publish it, and compare the two here.</p>
      )}
      <Button onPress={() => go({ screen: 'frameworks' })}>Back to frameworks</Button>
    </div>
  )
}

const openIn = (framework: FrameworkKey, at: string) => go({ screen: 'framework', framework, at })

/** The edition it names as the one before it, else the same framework's, else any. */
const likelyBefore = ({ framework, key }: KnownEdition, others: readonly KnownEdition[]) =>
  others.find((each) => each.key === framework.changes?.from) ??
  others.find((each) => each.framework.id === framework.id && each.key !== key) ??
  others[0]

type DifferenceProps = {
  readonly now: Framework
  readonly before: Framework
  readonly onOpen: (questionId: string) => void
}

/** What two editions have in common, in one sentence, and what changed, question by question. */
export function Difference({ now, before, onOpen }: DifferenceProps) {
  const changes = useMemo(() => compareEditions(now, before), [now, before])
  const renamed = useMemo(() => renamings(now, before), [now, before])
  const carried = useMemo(() => carriedForward(now, before), [now, before])
  return (
    <>
      <table className="table">
        <caption>The two editions</caption>
        <thead>
          <tr>
            <th scope="col">Edition</th>
            <th scope="col">It has</th>
          </tr>
        </thead>
        <tbody>
          {[before, now].map((each, place) => (
            <tr key={place === 0 ? 'before' : 'now'}>
              <th scope="row">
                {each.title}, {editionWords(each)}
              </th>
              <td>{sizeWords(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>What becomes of answers.</strong> {carriedWords(carried)}
      </p>
      <EditionChanges changes={changes} onOpen={(question) => onOpen(question.id)} />
      <Renamed renamed={renamed} onOpen={onOpen} />
    </>
  )
}

type RenamedProps = { readonly renamed: readonly Renaming[]; readonly onOpen: (questionId: string) => void }

/** Standards and questions that are the same under another title, with both titles. */
function Renamed({ renamed, onOpen }: RenamedProps) {
  if (renamed.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="renamed">
      <h2 id="renamed">The same, renamed</h2>
      <p>What is asked has not changed, so answers carry forward.</p>
      <ul className="bulleted stack-small">
        {renamed.map(({ what, was, is, question }) => (
          <li key={what}>
            {question ? (
              <Button look="link" name={`Open ${what}`} onPress={() => onOpen(question.id)}>
                {capital(what)}
              </Button>
            ) : (
              <strong>{capital(what)}</strong>
            )}
            <TwoWordings before={was} now={is} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What becomes of the answers to the older edition, in words. */
export function carriedWords({
  asked,
  asIs,
  withDifference,
  fresh,
  removed,
}: ReturnType<typeof carriedForward>): string {
  const of = (count: number) => `${count} of ${counted(asked, 'question')}`
  const parts = [
    asIs === asked && asked > 0
      ? `All ${counted(asked, 'question')} ask the same, so every answer carries forward.`
      : `Answers to ${of(asIs)} carry forward as they are.`,
    withDifference > 0
      ? `Answers to ${withDifference} more are offered with the difference beside them, to be checked.`
      : '',
    fresh > 0 ? `${counted(fresh, 'question is new and starts', 'questions are new and start')} empty.` : '',
    removed > 0
      ? `${counted(removed, 'question is', 'questions are')} no longer asked; the old answers stay where they were given.`
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}
