// The one thing that Electron's window gets from outside: a transport. Nothing is decided here; the main process parses and checks every message.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CHANNEL, type Transport } from '../contract/transport.ts';

const transport: Transport = {
  send: (request) => ipcRenderer.invoke(CHANNEL, request),
  listen(listener) {
    const hear = (_event: IpcRendererEvent, message: unknown): void => listener(message);
    ipcRenderer.on(CHANNEL, hear);
    return () => void ipcRenderer.off(CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('hashiyaTransport', transport);
