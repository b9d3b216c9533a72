import { kmeans } from './kmeans.ts';
import { mdav } from './mdav.ts';
import type { Peer, PeerName } from './peer.ts';
import { ward } from './ward.ts';

export const peers: Readonly<Record<PeerName, Peer>> = { ward, kmeans, mdav };
