import { useRef } from 'react'
import { Button } from '../ui/Button'
import { type FileToRead, filesFrom } from './droppedFiles'

type Props = {
  readonly words: string
  readonly onFiles: (files: readonly FileToRead[]) => void
  /** One file, several, or a folder with all that is in it. */
  readonly take: 'file' | 'files' | 'folder'
  /** Endings that the dialog shows first: `.psa,.html`. */
  readonly endings?: string
}

/** Opens the system's dialog for files, or for a folder. */
export function ChooseFiles({ words, onFiles, take, endings }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onPress={() => input.current?.click()}>{words}</Button>
      <input
        ref={input}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        type="file"
        multiple={take !== 'file'}
        accept={endings}
        {...(take === 'folder' ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onFiles(filesFrom(event.target.files))
          event.target.value = ''
        }}
      />
    </>
  )
}
