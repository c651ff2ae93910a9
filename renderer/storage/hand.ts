/** Who writes a plan: the window that holds its Web Lock. Edits are told to the others over a channel. */
import type { JournalRow } from '../../shared/history/journal';
import type { Id } from '../../shared/model/record';

type Message = { readonly kind: 'rows'; readonly rows: readonly JournalRow[] } | { readonly kind: 'ask'; readonly by: string };

export interface HandEvents {
  onRows(rows: readonly JournalRow[]): void;
  /** This window writes from now on. */
  onGiven(): Promise<void> | void;
  /** Another window asks: finish writing; the hand is given when this resolves. */
  onAsked(): Promise<void>;
  /** Another window took it without waiting. */
  onStolen(): void;
}

/** How long a window that asks waits for the one that writes before it takes the hand all the same. */
const PATIENCE = 3000;
/** A reload's old page may hold the lock for a moment more. */
const GRACE = 500;

export class Hand {
  private readonly me = crypto.randomUUID();
  private readonly channel: BroadcastChannel;
  private readonly lock: string;
  private release: (() => void) | null = null;
  private waiting: AbortController | null = null;
  private events: HandEvents | null = null;
  private closed = false;

  constructor(planId: Id) {
    this.lock = `phasage:plan:${planId}`;
    this.channel = new BroadcastChannel(this.lock);
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => { void this.hear(data); };
  }

  /** True when this window now writes; false when another does, after a moment's grace. */
  async take(): Promise<boolean> {
    return (await this.request({ ifAvailable: true })) || this.request({ signal: AbortSignal.timeout(GRACE) });
  }

  follow(events: HandEvents): void {
    this.events = events;
    if (!this.release) this.wait();
  }

  tell(rows: readonly JournalRow[]): void {
    if (!this.closed) this.channel.postMessage({ kind: 'rows', rows } satisfies Message);
  }

  /** Asks for the hand, and takes it where no answer comes. */
  async ask(): Promise<void> {
    if (this.release) return;
    this.waiting?.abort();
    this.channel.postMessage({ kind: 'ask', by: this.me } satisfies Message);
    const given = (await this.request({ signal: AbortSignal.timeout(PATIENCE) })) || (await this.request({ steal: true }));
    if (given) await this.events?.onGiven();
  }

  close(): void {
    this.closed = true;
    this.waiting?.abort();
    this.release?.();
    this.channel.close();
  }

  /** Waits behind the window that writes, to write in its place when it is closed. */
  private wait(): void {
    if (this.closed) return;
    this.waiting = new AbortController();
    void this.request({ signal: this.waiting.signal }).then((given) => { if (given) void this.events?.onGiven(); });
  }

  private async hear(message: Message): Promise<void> {
    if (message.kind === 'rows') { this.events?.onRows(message.rows); return; }
    if (message.by === this.me) return;
    if (this.release) {
      await this.events?.onAsked();
      this.release?.();
      this.release = null;
    } else {
      this.waiting?.abort();
    }
    // Behind the window that asked, which is already in the queue.
    window.setTimeout(() => { if (!this.release) this.wait(); }, GRACE);
  }

  /** Requests the lock and holds it until released. Resolves true once held, false where it is not to be had. */
  private request(options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      navigator.locks.request(this.lock, options, (lock) => {
        if (!lock || this.closed) { answer(false); return undefined; }
        answer(true);
        return new Promise<void>((done) => { this.release = done; });
      }).catch((thrown: unknown) => {
        const wasHeld = this.release !== null && thrown instanceof DOMException && thrown.name === 'AbortError' && !options.signal?.aborted;
        answer(false);
        if (wasHeld) { this.release = null; this.events?.onStolen(); this.wait(); }
      });
    });
  }
}
