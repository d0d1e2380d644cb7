import { useState } from 'react'
import type { ReportDocument } from '../../shared/reports/block'
import { Button } from '../ui/Button'
import { drawPages, savePages } from './commands'
import type { DocumentOrder } from './makeDocument'
import { ReportPage } from './ReportPage'

/** The document as pages on the screen, to look at, to print and to save as PDF. What is shown stays until it is drawn again. */
export function PagePreview({ order }: { readonly order: () => DocumentOrder | null }) {
  const [report, setReport] = useState<ReportDocument | null>(null)
  const draw = async () => {
    const wanted = order()
    if (wanted) setReport(await drawPages(wanted))
  }
  return (
    <div className="stack-small report-preview">
      <div className="row">
        <Button onPress={() => (report ? setReport(null) : void draw())}>
          {report ? 'Put the pages away' : 'Show the pages'}
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
