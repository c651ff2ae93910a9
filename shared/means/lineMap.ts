/** Results of lines by id. */
import type { Id } from '../model/record';
import type { LineResult } from './types';

/**
 * A read-only map of results. Copying a Map for each edit would cost more than the edit, so the
 * positions of the ids are kept from one computation to the next.
 */
export class LineMap implements ReadonlyMap<Id, LineResult> {
  private constructor(
    readonly list: readonly LineResult[],
    private readonly places: ReadonlyMap<Id, number>,
  ) {}

  /**
   * The results by the ids of their lines, in order. Reuses the positions in `like` if it has the
   * same ids in the same order.
   */
  static of(results: readonly LineResult[], like?: LineMap): LineMap {
    return new LineMap(
      results,
      like?.hasPlacesOf(results)
        ? like.places
        : new Map(results.map(({ line }, place) => [line.id, place])),
    );
  }

  private hasPlacesOf(results: readonly LineResult[]): boolean {
    return (
      results.length === this.list.length &&
      results.every(
        (result, place) =>
          result === this.list[place] || result.line.id === this.list[place]!.line.id,
      )
    );
  }

  get size(): number {
    return this.list.length;
  }

  get(id: Id): LineResult | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.list[place];
  }

  has(id: Id): boolean {
    return this.places.has(id);
  }

  keys(): MapIterator<Id> {
    return this.places.keys();
  }

  values(): MapIterator<LineResult> {
    return this.list.values();
  }

  entries(): MapIterator<[Id, LineResult]> {
    return this.list.map((result): [Id, LineResult] => [result.line.id, result]).values();
  }

  [Symbol.iterator](): MapIterator<[Id, LineResult]> {
    return this.entries();
  }

  forEach(act: (result: LineResult, id: Id, map: ReadonlyMap<Id, LineResult>) => void): void {
    for (const result of this.list) act(result, result.line.id, this);
  }
}
