-- Nearest-first search without PostGIS: a plain point in a plane, and an index that walks
-- outwards from it. Prisma's schema language knows neither functions nor expression
-- indexes; its diff leaves both alone (server/db/migrations.integration.test.ts).
--
-- Each function is one expression over strict built-ins, so the planner can inline it, and
-- NULL in gives NULL out without STRICT, which would stand in the inlining's way.

-- Web-Mercator metres. asinh(tan(x)) is finite even at the poles, where ln(tan()) fails.
-- Distances in this plane rank nearby places correctly (the stretch, 1/cos(lat), hardly
-- changes across a district); for true metres use distance_metres.
CREATE FUNCTION "mercator"("lng" DOUBLE PRECISION, "lat" DOUBLE PRECISION) RETURNS point
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT point(6378137 * radians($1), 6378137 * asinh(tan(radians($2)))) $$;

-- Haversine on a sphere of the earth's mean radius, metres. The factor just below one keeps
-- rounding from pushing asin beyond its domain for opposite ends of the earth.
CREATE FUNCTION "distance_metres"(
  "lng1" DOUBLE PRECISION, "lat1" DOUBLE PRECISION, "lng2" DOUBLE PRECISION, "lat2" DOUBLE PRECISION
) RETURNS DOUBLE PRECISION
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT 2 * 6371008.8 * asin((1 - 1e-15) * sqrt(
    power(sin(radians($4 - $2) / 2), 2)
    + cos(radians($2)) * cos(radians($4)) * power(sin(radians($3 - $1) / 2), 2)
  ))
$$;

-- Not partial: places without a position rank last by themselves, and a partial index
-- would serve only queries that repeat its condition.
CREATE INDEX "service_points_nearest" ON "service_points" USING gist ("mercator"("lng", "lat"));
CREATE INDEX "facilities_nearest" ON "facilities" USING gist ("mercator"("lng", "lat"));
CREATE INDEX "projects_nearest" ON "projects" USING gist ("mercator"("lng", "lat"));
