#include "ui/views/figure_writer.h"

#include "core/io/atomic_file.h"
#include "ui/views/plot.h"

#include <QFileInfo>

namespace sluice {

namespace {

Result<void> writeBytes(const QString &path, const QByteArray &bytes)
{
    return writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                               std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
}

/// FILE.png of a view: FILE-losses.png
QString pathOf(const QString &path, const FigureView &view)
{
    const QString ending = QLatin1Char('.') + QFileInfo(path).suffix();
    return path.chopped(ending.size()) + QLatin1Char('-') +
           QString::fromUtf8(view.name.data(), static_cast<qsizetype>(view.name.size())) + ending;
}

} // namespace

void FigureWriter::start(FigureOrder order)
{
    begin();
    order_ = std::move(order);
    groups_.clear();
    pages_.clear();
    written_.clear();
    done_ = 0;
    const auto file = figureFileOf(order_.path);
    if (!file)
        return giveUp(file.error());
    file_ = *file;
    if (order_.choice.everything)
        for (const FigureView *view : order_.choice.views)
            groups_.push_back({view});
    else
        groups_.push_back(order_.choice.views);
    next();
}

void FigureWriter::next()
{
    emit progressed(static_cast<int>(done_), static_cast<int>(groups_.size()));
    if (done_ == groups_.size())
        return finish();
    later(
        [views = groups_[done_], state = order_.state, all = order_.choice.everything,
         abandoned = abandoned()]() -> Result<Prepared> {
            auto prepared = prepareFigure(views, state, *abandoned);
            return prepared || !all ? std::move(prepared) : Result<Prepared>(Prepared()); // of everything, what there is
        },
        [this](const Prepared &prepared) { add(prepared); });
}

void FigureWriter::add(const Prepared &prepared)
{
    const auto &views = groups_[done_++];
    if (!prepared)
        return next();
    Figure figure = drawFigure(*prepared, order_.format);
    if (order_.choice.everything && file_ == FigureFile::pdf) {
        pages_.push_back(std::move(figure));
        return next();
    }
    write(std::move(figure), views);
}

void FigureWriter::write(Figure figure, const std::vector<const FigureView *> &views)
{
    const bool all = order_.choice.everything;
    const QString path = all ? pathOf(order_.path, *views.front()) : order_.path;
    if (const auto sound = figure.sound(); !sound)
        return giveUp(sound.error());
    const std::string name = all ? std::string(views.front()->name) : order_.name;
    written_ << path;
    if (file_ == FigureFile::png) // takes the longest to compress
        return later([path, image = figure.image(), title = figure.title(), name, state = order_.state, origin = order_.origin]()
                         -> Result<void> { return writeBytes(path, pngBytes(image, figureSource(state, origin, name), title)); },
                     [this] { next(); });
    const auto bytes = figureBytes(figure, file_, figureSource(order_.state, order_.origin, name));
    if (!bytes)
        return giveUp(bytes.error());
    later([path, bytes = *bytes]() -> Result<void> { return writeBytes(path, bytes); }, [this] { next(); });
}

void FigureWriter::finish()
{
    if (written_.isEmpty() && pages_.empty())
        return giveUp(Error(SLUICE_MESSAGE("ui", "There is nothing to draw yet.")));
    if (pages_.empty())
        return end(written_);
    std::vector<Figure *> pages;
    for (Figure &page : pages_)
        pages.push_back(&page);
    const auto bytes = figuresAsPdf(pages, figureSource(order_.state, order_.origin, order_.name));
    pages_.clear();
    if (!bytes)
        return giveUp(bytes.error());
    later([path = order_.path, bytes = *bytes]() -> Result<void> { return writeBytes(path, bytes); },
          [this] { end({order_.path}); });
}

} // namespace sluice
