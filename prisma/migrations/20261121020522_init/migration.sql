-- CreateTable
CREATE TABLE "facilities" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" TEXT NOT NULL,
    "region" TEXT,
    "address" TEXT,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "position_quality" TEXT NOT NULL DEFAULT 'unknown',
    "precision" INTEGER,
    "position_source" TEXT,
    "status" TEXT NOT NULL DEFAULT 'unknown',
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort_key" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "facilities_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "indicators" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "definition" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'result',

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "observations" (
    "code" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_start" TEXT,
    "period_end" TEXT,
    "qualifier" TEXT NOT NULL,
    "value" DECIMAL(20,4),
    "value_high" DECIMAL(20,4),
    "value_text" TEXT,
    "growth" TEXT,
    "scope" TEXT,
    "loaded_count" TEXT,
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,

    CONSTRAINT "observations_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "matters" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "catalog_code" TEXT,
    "task_type" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "theme" TEXT,
    "audience" TEXT[],
    "accept_levels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "venue" TEXT,
    "legal_limit" TEXT,
    "promised_limit" TEXT,
    "conditions" TEXT,
    "visits" INTEGER,
    "fee" TEXT,
    "online_url" TEXT,
    "result" TEXT,
    "legal_basis" TEXT,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort_key" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "matters_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "materials" (
    "matter" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "necessity" TEXT,
    "form" TEXT,
    "copies" INTEGER,
    "issuer" TEXT,
    "condition" TEXT,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "materials_pkey" PRIMARY KEY ("matter","order")
);

-- CreateTable
CREATE TABLE "steps" (
    "matter" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "steps_pkey" PRIMARY KEY ("matter","order")
);

-- CreateTable
CREATE TABLE "fees" (
    "matter" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "standard" TEXT,
    "basis" TEXT,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "fees_pkey" PRIMARY KEY ("matter","order")
);

-- CreateTable
CREATE TABLE "faqs" (
    "matter" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "faqs_pkey" PRIMARY KEY ("matter","order")
);

-- CreateTable
CREATE TABLE "offerings" (
    "matter" TEXT NOT NULL,
    "service_point" TEXT NOT NULL,
    "window" TEXT,
    "mode" TEXT NOT NULL,
    "delegated" BOOLEAN NOT NULL DEFAULT false,
    "verified_at" DATE,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "offerings_pkey" PRIMARY KEY ("matter","service_point")
);

-- CreateTable
CREATE TABLE "projects" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "project_code" TEXT,
    "region" TEXT,
    "category" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "fine_stage" TEXT,
    "status_reported" TEXT,
    "total_investment" DECIMAL(18,2),
    "investment_qualifier" TEXT,
    "land_area" DECIMAL(14,2),
    "floor_area" DECIMAL(14,2),
    "start_planned" TEXT,
    "start_actual" TEXT,
    "finish_planned" TEXT,
    "finish_actual" TEXT,
    "address" TEXT,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "position_quality" TEXT NOT NULL DEFAULT 'unknown',
    "precision" INTEGER,
    "position_source" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "as_of" TEXT,
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort_key" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "projects_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "milestones" (
    "project" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "due" TEXT,
    "done" TEXT,
    "qualifier" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("project","order")
);

-- CreateTable
CREATE TABLE "problems" (
    "project" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT,
    "level" TEXT,
    "reported_on" TEXT,
    "due" TEXT,
    "state" TEXT,
    "closed_on" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,

    CONSTRAINT "problems_pkey" PRIMARY KEY ("project","code")
);

-- CreateTable
CREATE TABLE "duties" (
    "project" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "task" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,

    CONSTRAINT "duties_pkey" PRIMARY KEY ("project","order")
);

-- CreateTable
CREATE TABLE "parties" (
    "project" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "section" TEXT,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("project","role","organisation")
);

-- CreateTable
CREATE TABLE "regions" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent" TEXT,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "position_quality" TEXT NOT NULL DEFAULT 'unknown',
    "precision" INTEGER,
    "source" TEXT NOT NULL,
    "position_source" TEXT,
    "note" TEXT,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort_key" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "regions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "base_map_features" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT,
    "colour" TEXT,
    "precision" INTEGER,
    "schematic" BOOLEAN NOT NULL DEFAULT false,
    "geometry" JSONB NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "base_map_features_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "service_points" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "level" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "address" TEXT,
    "landmark" TEXT,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "position_quality" TEXT NOT NULL DEFAULT 'unknown',
    "precision" INTEGER,
    "position_source" TEXT,
    "opening_hours" TEXT,
    "hours_quality" TEXT NOT NULL DEFAULT 'unknown',
    "phones" JSONB NOT NULL DEFAULT '[]',
    "amenities" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "amenities_quality" TEXT NOT NULL DEFAULT 'unknown',
    "status" TEXT NOT NULL DEFAULT 'active',
    "verified_at" DATE,
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort_key" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "service_points_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "windows" (
    "service_point" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quality" TEXT NOT NULL DEFAULT 'unknown',
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,

    CONSTRAINT "windows_pkey" PRIMARY KEY ("service_point","code")
);

-- CreateTable
CREATE TABLE "sources" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "published" TEXT NOT NULL,
    "published_qualifier" TEXT NOT NULL DEFAULT 'exactly',
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT,
    "note" TEXT,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "facilities_kind_idx" ON "facilities"("kind");

-- CreateIndex
CREATE INDEX "facilities_region_idx" ON "facilities"("region");

-- CreateIndex
CREATE INDEX "facilities_search_tokens_idx" ON "facilities" USING GIN ("search_tokens");

-- CreateIndex
CREATE INDEX "indicators_topic_idx" ON "indicators"("topic");

-- CreateIndex
CREATE INDEX "observations_indicator_idx" ON "observations"("indicator");

-- CreateIndex
CREATE INDEX "observations_region_idx" ON "observations"("region");

-- CreateIndex
CREATE INDEX "matters_topic_idx" ON "matters"("topic");

-- CreateIndex
CREATE INDEX "matters_department_idx" ON "matters"("department");

-- CreateIndex
CREATE INDEX "matters_search_tokens_idx" ON "matters" USING GIN ("search_tokens");

-- CreateIndex
CREATE INDEX "offerings_service_point_idx" ON "offerings"("service_point");

-- CreateIndex
CREATE INDEX "projects_region_idx" ON "projects"("region");

-- CreateIndex
CREATE INDEX "projects_stage_idx" ON "projects"("stage");

-- CreateIndex
CREATE INDEX "projects_search_tokens_idx" ON "projects" USING GIN ("search_tokens");

-- CreateIndex
CREATE INDEX "regions_parent_idx" ON "regions"("parent");

-- CreateIndex
CREATE INDEX "regions_search_tokens_idx" ON "regions" USING GIN ("search_tokens");

-- CreateIndex
CREATE INDEX "service_points_region_idx" ON "service_points"("region");

-- CreateIndex
CREATE INDEX "service_points_level_kind_idx" ON "service_points"("level", "kind");

-- CreateIndex
CREATE INDEX "service_points_opening_hours_idx" ON "service_points"("opening_hours");

-- CreateIndex
CREATE INDEX "service_points_search_tokens_idx" ON "service_points" USING GIN ("search_tokens");

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_indicator_fkey" FOREIGN KEY ("indicator") REFERENCES "indicators"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "materials" ADD CONSTRAINT "materials_matter_fkey" FOREIGN KEY ("matter") REFERENCES "matters"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steps" ADD CONSTRAINT "steps_matter_fkey" FOREIGN KEY ("matter") REFERENCES "matters"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fees" ADD CONSTRAINT "fees_matter_fkey" FOREIGN KEY ("matter") REFERENCES "matters"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "faqs" ADD CONSTRAINT "faqs_matter_fkey" FOREIGN KEY ("matter") REFERENCES "matters"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_matter_fkey" FOREIGN KEY ("matter") REFERENCES "matters"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_service_point_fkey" FOREIGN KEY ("service_point") REFERENCES "service_points"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problems" ADD CONSTRAINT "problems_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duties" ADD CONSTRAINT "duties_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regions" ADD CONSTRAINT "regions_parent_fkey" FOREIGN KEY ("parent") REFERENCES "regions"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "windows" ADD CONSTRAINT "windows_service_point_fkey" FOREIGN KEY ("service_point") REFERENCES "service_points"("code") ON DELETE CASCADE ON UPDATE CASCADE;
