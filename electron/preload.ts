import { contextBridge, ipcRenderer } from 'electron'
import { bridgeNames, callChannel, signalChannel } from './channels'

const calls = bridgeNames(process.argv, 'calls').map((name) => [
  name,
  (request: unknown) => ipcRenderer.invoke(callChannel(name), request),
])

const signals = bridgeNames(process.argv, 'signals').map((name) => [
  name,
  (listener: (value: unknown) => void) => {
    const heard = (_event: unknown, value: unknown) => listener(value)
    ipcRenderer.on(signalChannel(name), heard)
    return () => void ipcRenderer.off(signalChannel(name), heard)
  },
])

contextBridge.exposeInMainWorld('bridge', Object.freeze(Object.fromEntries([...calls, ...signals])))
