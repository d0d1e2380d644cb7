import { useState } from 'react'
import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { Radios } from '../ui/Radios'
import { QuestionAsAnswered, QuestionForLay, StandardForLay } from './Preview'

type Props = { readonly framework: Framework; readonly placed: PlacedQuestion }

/** How it will look to those who answer and to those who read. */
export function QuestionShown({ framework, placed }: Props) {
  const [seen, setSeen] = useState<'lead' | 'lay'>('lead')
  return (
    <section className="stack editor-section" aria-labelledby="how-it-looks">
      <h2 id="how-it-looks" tabIndex={-1}>
        How it will look
      </h2>
      <Radios
        legend="Show it as"
        inRow
        value={seen}
        onChange={setSeen}
        choices={[
          { value: 'lead', label: 'an agency lead sees it' },
          { value: 'lay', label: 'a lay member reads it' },
        ]}
      />
      <div className="preview-frame stack">
        {seen === 'lead' ? (
          <QuestionAsAnswered framework={framework} placed={placed} />
        ) : (
          <>
            <StandardForLay standard={placed.standard} />
            <QuestionForLay framework={framework} placed={placed} />
          </>
        )}
      </div>
    </section>
  )
}

/** Goes to the part of the page that shows how the question will look. */
export function showHowItLooks(): void {
  const heading = document.getElementById('how-it-looks')
  heading?.focus()
  heading?.scrollIntoView({ block: 'start' })
}
