import { useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { ReturnId } from '../../shared/returns/answer'
import { planReuse } from '../../shared/returns/reuse'
import type { Revision } from '../../shared/returns/revision'
import { newId } from '../host/clock'
import type { Refusal } from '../storage/returnFiles'
import type { ReturnInContext } from '../storage/returns'
import { openReuseFile, type ReuseChoice, type ReuseFile, reuseAnswers, takeBackReuse } from '../storage/reuse'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { RefusalWords } from '../ui/RefusalWords'
import { ChooseFiles } from '../view/ChooseFiles'
import type { FileToRead } from '../view/droppedFiles'
import { explainProblem, type Problem } from '../view/explainProblem'
import { ScreenHeading } from '../view/ScreenHeading'
import { unsealer } from '../view/unsealing'
import { announce, go } from '../view/viewState'
import { Copied, Preview, Whose } from './ReuseParts'
import { WithReturn } from './WithReturn'

/** Takes the answers of a return that was made for another partnership or cycle into this one. */
export const ReuseScreen = ({ returnId }: { readonly returnId: ReturnId }) => (
  <WithReturn returnId={returnId}>{(context) => <Reuse context={context} />}</WithReturn>
)

type Looked = { readonly file: ReuseFile } | { readonly name: string; readonly refused: Refusal }

function Reuse({ context }: { readonly context: ReturnInContext }) {
  const { auditReturn, organisation, cycle } = context
  const [looked, setLooked] = useState<Looked | null>(null)
  const [reading, setReading] = useState(false)
  const look = async ([read]: readonly FileToRead[]) => {
    if (!read || reading) return
    setReading(true)
    const file = await unsealer()(await read())
    const opened = await openReuseFile(file, context)
    setLooked(opened.ok ? { file: opened.value } : { name: file.name, refused: opened.problem })
    setReading(false)
    if (opened.ok) announce(`${file.name} is read. What would be taken stands below.`)
  }
  return (
    <div className="stack">
      <ScreenHeading title="Use a return you made for another partnership" partnership={organisation.name} />
      <p>
        {organisation.name} – {cycle.title}
      </p>
      {cycle.stage === 'closed' ? (
        <p className="notice">This cycle is closed, so its answers stay as they are.</p>
      ) : auditReturn.stage === 'returned' ? (
        <p className="notice">This return has been sent back. Reopen it on its first page to change an answer.</p>
      ) : (
        <>
          <p className="measure">
            Choose the file of that return: a return pack, a return form or workbook that is filled in, or a whole
            partnership file. You see what can be used before anything is copied. Nothing that you have answered here
            changes.
          </p>
          <div className="row">
            <ChooseFiles
              words={looked ? 'Choose another file' : 'Choose a file'}
              take="file"
              endings=".psapack,.psa,.html,.htm,.xlsx"
              onFiles={(files) => void look(files)}
            />
            {reading ? <span role="status">Reading the file…</span> : null}
          </div>
          {looked && 'refused' in looked ? (
            <p className="notice problem" role="alert">
              {looked.name} was not used. {looked.refused.what} {looked.refused.next} Your work is safe.
            </p>
          ) : null}
          {looked && 'file' in looked ? (
            <FromFile key={keyOf(looked.file)} context={context} file={looked.file} />
          ) : null}
        </>
      )}
      <div className="row">
        <Button look="link" onPress={() => go({ screen: 'return', returnId: auditReturn.id })}>
          Back to the return
        </Button>
      </div>
    </div>
  )
}

const keyOf = ({ name, choices }: ReuseFile) => [name, ...choices.map(({ id }) => id)].join(' ')

type FileProps = { readonly context: ReturnInContext; readonly file: ReuseFile }

function FromFile({ context, file }: FileProps) {
  const { auditReturn, framework } = context
  const [id, setId] = useState<ReturnId>(file.choices[0].id)
  const [made, setMade] = useState<readonly Revision[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const [isBack, setIsBack] = useState(false)
  const choice = file.choices.find((each) => each.id === id) ?? file.choices[0]
  const plan = useMemo(
    () => planReuse({ framework, auditReturn }, choice.source, file.crosswalks, newId),
    [framework, auditReturn, choice, file.crosswalks],
  )
  const refuse = (problem: Problem) => setRefusal(explainProblem(problem) ?? '')
  const copy = async () => {
    setBusy(true)
    const result = await reuseAnswers(auditReturn.id, choice.source, file.crosswalks)
    setBusy(false)
    if (!result.ok) return refuse(result.problem)
    setRefusal('')
    setMade(result.value)
    announce(`${counted(result.value.length, 'answer is', 'answers are')} copied.`)
  }
  const takeBack = async (revisions: readonly Revision[]) => {
    setBusy(true)
    const result = await takeBackReuse(auditReturn.id, revisions)
    setBusy(false)
    if (!result.ok) return refuse(result.problem)
    setRefusal('')
    setMade(null)
    setIsBack(true)
    announce(takenBackWords(result.value, revisions.length))
  }
  return (
    <div className="stack">
      <Whose file={file} choice={choice} />
      {file.choices.length > 1 && !made ? (
        <Choose
          label="Whose return?"
          value={id as string}
          choices={file.choices.map((each) => ({ value: each.id as string, words: choiceWords(each) }))}
          onChoose={(value) => setId(value as ReturnId)}
        />
      ) : null}
      <RefusalWords words={refusal} framed />
      {made ? (
        <Copied
          made={made}
          title={choice.source.title}
          busy={busy}
          context={context}
          onUndo={() => void takeBack(made)}
        />
      ) : (
        <Preview plan={plan} busy={busy} takesFocus={isBack} onCopy={() => void copy()} />
      )}
    </div>
  )
}

const choiceWords = ({ organisation, cycle, isSentBack }: ReuseChoice) =>
  `${organisation}: ${cycle}${isSentBack ? '' : ' (begun)'}`

const takenBackWords = (count: number, of: number) =>
  count === of
    ? `${counted(count, 'answer is', 'answers are')} taken back.`
    : `${count} of ${of} answers are taken back. The others have changed since and stay.`
