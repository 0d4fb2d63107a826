import { isAmenity } from "@/domain/service-points/amenities";
import { store } from "@/offline/data/store";
import type * as server from "@/server/service-points/amenities-in-use";

export const listAmenitiesInUse: typeof server.listAmenitiesInUse = async () =>
  [...new Set(store().rows["service-points"].flatMap(({ amenities }) => amenities ?? []))].sort().filter(isAmenity);
