#pragma once

#include "ui/models/data_reading.h"

#include <QWidget>
#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QPushButton;

namespace sluice {

class DataDraft;

/// How the source is read: what was found out of a file, to be overruled at once; the parameters of a generator.
class ReadingForm : public QWidget {
    Q_OBJECT
public:
    explicit ReadingForm(DataDraft &draft, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Edit = std::function<void(FileSettings &)>;

    void refresh();
    void rebuild();
    void addCsv();
    void addMissing();
    void addText();
    void addArrays();
    void addGenerator();
    void addForm(std::vector<DataForm> forms);
    void addKind();
    void addRow(const QString &label, QWidget *control, const QString &tip);
    void addEncoding(bool text);
    void addLines(const QString &label, const QString &tip, std::optional<size_t> CsvSettings::*skipped);
    void edit(const Edit &edit);

    /// A choice whose shown value follows the reading: `get` from it, `set` into what is told.
    template <class T> QComboBox *addChoice(const QString &label, const QString &tip, std::vector<std::pair<QString, T>> choices,
                                            std::function<T(const DataReading &)> get,
                                            std::function<void(FileSettings &, T)> set);
    QComboBox *addCharacter(const QString &label, const QString &tip, const std::vector<std::pair<QString, char>> &choices,
                            std::optional<char> CsvSettings::*setting);

    DataDraft &draft_;
    std::string built_; ///< what the controls are for
    QWidget *body_ = nullptr;
    QFormLayout *form_ = nullptr;
    std::vector<std::function<void()>> refreshers_;
    QPushButton *findOut_ = nullptr;
};

} // namespace sluice
