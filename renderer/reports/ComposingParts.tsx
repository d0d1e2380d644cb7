import { useCallback, useEffect, useRef, useState } from 'react'
import type { StandardParagraph } from '../../shared/partnership/look/look'
import { largePrints } from '../../shared/reports/block'
import { lengthTarget, lengthWords } from '../../shared/reports/composing/length'
import { type Part, partsOf } from '../../shared/reports/composing/parts'
import type { Report } from '../../shared/reports/composing/report'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { MenuButton } from '../ui/MenuButton'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { useExplainedField } from '../view/draftField'
import { type Composing, drawWhole, explainComposing, keepChoices, keepNarrative } from './composingCommands'
import type { DocumentOrder } from './makeDocument'
import { PartRemarks } from './PartRemarks'
import { useComposedLength } from './useComposedLength'

type Props = {
  readonly composing: Composing
  readonly report: Report | null
  readonly order: () => DocumentOrder | null
}

const namings = [
  { value: 'names', label: 'By name' },
  { value: 'aliases', label: 'Anonymised: by words that stay the same every year' },
] as const

const usual = 'usual'
const prints = [
  { value: usual, label: 'Usual size' },
  ...largePrints.map((size) => ({ value: String(size), label: `Large print, ${size} point` })),
]

/** Which parts a document has, what opens each of them, how it is marked, and whether organisations are named. */
export function ComposingParts({ composing, report, order }: Props) {
  const [parts, setParts] = useState<readonly Part[] | null>(null)
  const shown = parts !== null
  const lengthLine = useRef<HTMLParagraphElement>(null)
  // The button that was pressed has gone: the keyboard goes on where the parts begin.
  useEffect(() => {
    if (shown) lengthLine.current?.focus()
  }, [shown])
  const length = useComposedLength(shown, report, order)
  const read = async () => {
    const wanted = order()
    const document = wanted && (await drawWhole(wanted))
    if (document) setParts(partsOf(document.blocks).parts)
  }
  const leftOut = report?.choices.leftOut ?? []
  const paragraphs = usePartnership()?.look?.paragraphs ?? []
  return (
    <>
      <Radios
        legend="Organisations"
        choices={namings}
        value={report?.choices.naming ?? 'names'}
        onChange={(naming) => void keepChoices(composing, { naming })}
      />
      {report?.choices.naming === 'aliases' && (
        <p className="measure">
          Names are taken out wherever they stand. Words that people typed can still tell who they are: read every page
          before it leaves the partnership.
        </p>
      )}
      <Radios
        legend="Print"
        choices={prints}
        value={String(report?.choices.print ?? usual)}
        onChange={(size) =>
          void keepChoices(composing, { print: largePrints.find((each) => String(each) === size) ?? null })
        }
        inRow
      />
      <HandlingLine composing={composing} report={report} />
      <Tick
        label="Say at the end how many accessibility checks the document passed"
        on={report?.choices.proof === true}
        onChange={(proof) => void keepChoices(composing, { proof })}
      />
      {parts === null ? (
        <div>
          <Button onPress={() => void read()}>Show the parts</Button>
        </div>
      ) : (
        <>
          <p role="status" tabIndex={-1} ref={lengthLine}>
            <strong>
              {length ? `Length: ${lengthWords(length, lengthTarget(composing.kind))}` : 'Counting the pages…'}
            </strong>
          </p>
          <ol className="stack plain-list" aria-label="Parts of the document">
            {parts.map(({ key, heading }) => (
              <li key={key} className="stack-small">
                <Tick
                  label={heading}
                  on={!leftOut.includes(key)}
                  onChange={(isIn) =>
                    void keepChoices(composing, {
                      leftOut: isIn ? leftOut.filter((each) => each !== key) : [...leftOut, key],
                    })
                  }
                />
                {leftOut.includes(key) ? (
                  <p className="hint">Left out. Its words are kept.</p>
                ) : (
                  <>
                    <OpeningWords
                      composing={composing}
                      part={key}
                      heading={heading}
                      words={report?.narrative[key] ?? ''}
                      paragraphs={paragraphs}
                    />
                    <PartRemarks composing={composing} part={key} heading={heading} remarks={report?.remarks ?? []} />
                  </>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

type WordsProps = {
  readonly composing: Composing
  readonly part: string
  readonly heading: string
  readonly words: string
  /** The words that the partnership uses again and again. */
  readonly paragraphs: readonly StandardParagraph[]
}

function OpeningWords({ composing, part, heading, words, paragraphs }: WordsProps) {
  const keep = useCallback((typed: string) => keepNarrative(composing, part, typed), [composing, part])
  const box = useExplainedField(words, keep, explainComposing)
  const put = (paragraph: StandardParagraph) => box.onType([box.value.trimEnd(), paragraph.words].join('\n\n').trim())
  return (
    <>
      <Field label={`Your words to open “${heading}”`} error={box.error}>
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            value={box.value}
            onChange={(event) => box.onType(event.target.value)}
            onBlur={box.onLeave}
          />
        )}
      </Field>
      {paragraphs.length > 0 && (
        <div>
          <MenuButton
            words="Put in a standard paragraph"
            choices={paragraphs.map((each) => ({ words: each.title, onChoose: () => put(each) }))}
          />
        </div>
      )}
    </>
  )
}

function HandlingLine({ composing, report }: Omit<Props, 'order'>) {
  const keep = useCallback((handling: string) => keepChoices(composing, { handling }), [composing])
  const box = useExplainedField(report?.choices.handling ?? '', keep, explainComposing)
  return (
    <Field
      label="Who may read it"
      hint="It stands on every page. Leave it empty for what the partnership usually says."
      error={box.error}
    >
      {(ties) => (
        <input {...ties} value={box.value} onChange={(event) => box.onType(event.target.value)} onBlur={box.onLeave} />
      )}
    </Field>
  )
}
