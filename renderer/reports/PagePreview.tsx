import { useState } from 'react'
import { lengthOf, lengthTarget, lengthWords } from '../../shared/reports/composing/length'
import { Button } from '../ui/Button'
import type { DocumentSource } from './answerOrder'
import { drawPages, savePages } from './commands'
import type { DocumentOrder } from './makeDocument'
import type { DrawnPages } from './makeInWorker'
import { ReportPage } from './ReportPage'

type Props = {
  readonly order: () => DocumentOrder | null
  /** What it is made from; everything that is kept, where it is left out. */
  readonly from?: DocumentSource
  /** What is shown; the document of the screen, where it is left out. */
  readonly what?: string
}

/** What is shown: the pages, and which kind of document they are. */
type Shown = DrawnPages & Pick<DocumentOrder, 'kind'>

/** The document as pages on the screen, to look at, to print and to save as PDF. What is shown stays until it is drawn again. */
export function PagePreview({ order, from, what = 'the pages' }: Props) {
  const [shown, setShown] = useState<Shown | null>(null)
  const draw = async () => {
    const wanted = order()
    const drawn = wanted && (await drawPages(wanted, from))
    setShown(drawn && { ...drawn, kind: wanted.kind })
  }
  return (
    <div className="stack-small report-preview">
      <div className="row">
        <Button onPress={() => (shown ? setShown(null) : void draw())}>
          {shown ? 'Put the pages away' : `Show ${what}`}
        </Button>
        {shown && (
          <>
            <Button onPress={() => void savePages(shown.report)}>Save as PDF</Button>
            <Button onPress={() => window.print()}>Print</Button>
            <Button onPress={() => void draw()}>Draw the pages again</Button>
          </>
        )}
      </div>
      {shown && (
        <p role="status">
          Length: {lengthWords(lengthOf(shown.report.blocks, shown.laidOut), lengthTarget(shown.kind))}
        </p>
      )}
      {shown && <ReportPage isPreview report={shown.report} laidOut={shown.laidOut} />}
    </div>
  )
}
