// Entry of the window: the transport that the shell brought, a client over it, and the page. What is around the page comes after it (`app/room.tsx`).
import '@fontsource/noto-naskh-arabic/400.css';
import '@fontsource/noto-naskh-arabic/700.css';
import '@fontsource/ibm-plex-sans-arabic/400.css';
import '@fontsource/ibm-plex-sans-arabic/600.css';
import './styles/tokens.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/desk.css';
import './styles/page.css';
import './styles/footnotes.css';
import './styles/menus.css';
import './editor/blocks/blocks.css';
import './editor/figure/figure.css';
import './editor/list/list.css';
import './editor/table/table.css';
import './styles/review.css';
import { createClient } from '../contract/client.ts';
import { openWindow } from './app/openWindow.ts';
import { showFailure } from './app/showFailure.ts';
import { findTransport } from './host/transport.ts';
import { PAGE_WORDS } from './i18n/pageWords.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('no place to draw in');
const transport = findTransport(window);
if (transport === undefined) showFailure(place, PAGE_WORDS.ar.noShell);
else void openWindow(place, createClient(transport));
