import { useState } from 'react'
import { Button } from '../ui/Button'
import { type ReadFile, readPicked, saveEmptyWorkbook } from './files'

/** Reads a framework from a file, and gives an empty workbook to write one in. */
export function FileButtons({ onRead }: { readonly onRead: (file: ReadFile) => void }) {
  const [busy, setBusy] = useState(false)
  const pick = async () => {
    setBusy(true)
    const file = await readPicked()
    setBusy(false)
    if (file) onRead(file)
  }
  return (
    <>
      <Button busy={busy} onPress={() => void pick()}>
        Import…
      </Button>
      <Button onPress={() => void saveEmptyWorkbook()}>Save an empty workbook</Button>
    </>
  )
}
