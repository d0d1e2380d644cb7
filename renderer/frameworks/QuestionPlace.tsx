import { useState } from 'react'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { hideQuestion, moveQuestionTo } from '../../shared/frameworks/placeQuestions'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { announce } from '../view/viewState'
import { nameOf } from './commands'
import type { PageProps } from './EditorParts'

type Props = Pick<PageProps, 'framework' | 'edit'> & { readonly placed: PlacedQuestion }

/** Where it stands: another standard, or out of the edition. */
export function QuestionPlace({ framework, placed: { standard, question }, edit }: Props) {
  const [chosen, choose] = useState<{ readonly to: string; readonly place: number } | null>(null)
  const target = framework.standards.find(({ id }) => id === chosen?.to) ?? standard
  const others = target.questions.filter(({ id }) => id !== question.id)
  const here = standard.questions.findIndex(({ id }) => id === question.id)
  const place = Math.min(chosen?.place ?? here, others.length)
  const move = async () => {
    await edit(`move ${question.label}`, (present) => moveQuestionTo(present, question.id, target.id, place))
    choose(null)
    announce(`Moved. Question ${place + 1} of ${others.length + 1} in ${nameOf(target)}.`)
  }
  return (
    <section className="stack editor-section" aria-labelledby="move-to">
      <h2 id="move-to">Move to…</h2>
      <div className="level-row">
        <Choose
          label="Standard"
          value={target.id as string}
          choices={framework.standards.map(({ id, number, title }) => ({
            value: id as string,
            words: `${number} ${title || 'Without a title'}`,
          }))}
          onChoose={(to) => choose(to === standard.id ? null : { to, place: 0 })}
        />
        <Choose
          label="Place"
          value={String(place)}
          choices={Array.from({ length: others.length + 1 }, (_, i) => ({
            value: String(i),
            words: i === 0 ? 'At the beginning' : `After ${others[i - 1]?.label ?? ''}`,
          }))}
          onChoose={(at) => choose({ to: target.id, place: Number(at) })}
        />
        <Button onPress={() => void move()}>Move it there</Button>
      </div>
      <Tick
        label="Hide it: keep it here and leave it out of the edition"
        on={question.hidden ?? false}
        onChange={(on) =>
          void edit(`${on ? 'hide' : 'show'} ${question.label}`, (present) => hideQuestion(present, question.id, on))
        }
      />
    </section>
  )
}
