import { contextBridge, ipcRenderer } from 'electron'
import { roomChannel } from './channels'

/** All that the page of the room can do: hear what to show. */
contextBridge.exposeInMainWorld(
  'room',
  Object.freeze({
    onShow: (listener: (shown: unknown) => void) =>
      void ipcRenderer.on(roomChannel, (_event, shown: unknown) => listener(shown)),
  }),
)
