import { useState } from 'react'
import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { QuestionAsAnswered, QuestionForLay, StandardForLay, StandardForLead } from './Preview'
import { type Seen, SeenAs } from './SeenAs'

type Props = { readonly framework: Framework; readonly placed: PlacedQuestion }

/** How it will look to those who answer and to those who read. */
export function QuestionShown({ framework, placed }: Props) {
  const [seen, setSeen] = useState<Seen>('lead')
  return (
    <section className="stack editor-section" aria-labelledby="how-it-looks">
      <h2 id="how-it-looks" tabIndex={-1}>
        How it will look
      </h2>
      <SeenAs framework={framework} seen={seen} onSeen={setSeen} />
      <div className="preview-frame stack">
        {seen === 'lead' ? (
          <>
            <StandardForLead standard={placed.standard} />
            <QuestionAsAnswered framework={framework} placed={placed} />
          </>
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
