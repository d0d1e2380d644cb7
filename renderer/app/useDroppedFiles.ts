import { useEffect } from 'react'
import { takeIn } from '../packs/receiveCommands'
import { useOffered } from '../partnership/offered'
import { isReadingReview } from '../storage/partnership'
import { useOpened } from '../storage/workspace'
import { filesDropped } from '../view/droppedFiles'
import { tell, useView } from '../view/viewState'

/**
 * Files and folders can be dropped anywhere on the window: returns go to the list of what came in, a partnership file is shown
 * before it is opened. What is dragged from elsewhere, such as words, is left to the boxes.
 */
export function useDroppedFiles(): void {
  useEffect(() => {
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', take)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', take)
    }
  }, [])
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

function allow(event: DragEvent): void {
  if (hasFiles(event)) event.preventDefault()
}

async function take(event: DragEvent): Promise<void> {
  if (!hasFiles(event) || !event.dataTransfer) return
  event.preventDefault()
  if (useView.getState().route.screen === 'passLaptop') return
  const files = await filesDropped(event.dataTransfer.items)
  const [only] = files
  const isOpen = useOpened.getState().opened !== null
  const first = only && files.length === 1 ? await only() : null
  if (first && (!isOpen || /\.psa$/i.test(first.name) || (await isReadingReview())))
    return useOffered.setState({ file: first })
  if (isOpen) return takeIn(files)
  tell({
    tone: 'information',
    words: 'Nothing was opened. Open your partnership first, then drop the returns on the window again.',
  })
}
