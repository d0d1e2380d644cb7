import { useState } from 'react'
import type { ReportDocument } from '../../shared/reports/block'
import { Button } from '../ui/Button'
import type { DocumentSource } from './answerOrder'
import { drawPages, savePages } from './commands'
import type { DocumentOrder } from './makeDocument'
import { ReportPage } from './ReportPage'

type Props = {
  readonly order: () => DocumentOrder | null
  /** What it is made from; everything that is kept, where it is left out. */
  readonly from?: DocumentSource
  /** What is shown; the document of the screen, where it is left out. */
  readonly what?: string
}

/** The document as pages on the screen, to look at, to print and to save as PDF. What is shown stays until it is drawn again. */
export function PagePreview({ order, from, what = 'the pages' }: Props) {
  const [report, setReport] = useState<ReportDocument | null>(null)
  const draw = async () => {
    const wanted = order()
    if (wanted) setReport(await drawPages(wanted, from))
  }
  return (
    <div className="stack-small report-preview">
      <div className="row">
        <Button onPress={() => (report ? setReport(null) : void draw())}>
          {report ? 'Put the pages away' : `Show ${what}`}
        </Button>
        {report && (
          <>
            <Button onPress={() => void savePages(report)}>Save as PDF</Button>
            <Button onPress={() => window.print()}>Print</Button>
            <Button onPress={() => void draw()}>Draw the pages again</Button>
          </>
        )}
      </div>
      {report && <ReportPage report={report} />}
    </div>
  )
}
